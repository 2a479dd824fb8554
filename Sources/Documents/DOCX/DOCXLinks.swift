/// Where the links of a Word document lead, by the names that its text has for them.
final class DOCXLinks: MarkupHandler {
    private var addresses: [String: String] = [:]

    func start(_ name: String, _ attributes: [String: String]) {
        guard name == "Relationship", attributes["Type"]?.hasSuffix("/hyperlink") == true, let id = attributes["Id"],
            // libxml2 leaves an ampersand of an attribute as a reference where it replaces no entities.
            let address = attributes["Target"].flatMap({
                LinkAddress.accepted($0.replacing("&#38;", with: "&"))
            })
        else { return }
        addresses[id] = address
    }

    func end(_ name: String) {}

    func take(_ text: String) {}

    subscript(id: String) -> String? { addresses[id] }
}
