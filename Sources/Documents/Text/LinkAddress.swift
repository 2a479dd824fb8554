/// Which addresses a link in an article may have.
public enum LinkAddress {
    static let longest = 2_000

    /// The address without white space around it, where it is one of the web, of e-mail, or relative to where it stands.
    ///
    /// Others, such as `javascript:` and `data:`, run something in the reader's page or lead nowhere; and what browsers read otherwise
    /// than it looks (control characters, backslashes, another host without a scheme) is none of ours.
    public static func accepted(_ address: String) -> String? {
        let address = StyledText(address).trimmed.text
        guard !address.isEmpty, address.utf8.count <= longest, !address.hasPrefix("//"),
            !address.unicodeScalars.contains(where: isMisread)
        else { return nil }
        guard let scheme = scheme(of: address) else { return address }
        let rest = address.dropFirst(scheme.count + 1)
        switch scheme.lowercased() {
        case "http", "https": return rest.hasPrefix("//") && rest.count > 2 ? address : nil
        case "mailto": return rest.isEmpty ? nil : address
        default: return nil
        }
    }

    /// What stands before the first colon, unless that is part of a path.
    public static func scheme(of address: String) -> String? {
        guard let end = address.firstIndex(where: { ":/?#".contains($0) }), address[end] == ":" else { return nil }
        return String(address[..<end])
    }

    private static func isMisread(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate, .unassigned: true
        default: scalar == "\\" || scalar == "<" || scalar == ">" || scalar == "\"" || scalar == "`"
        }
    }
}
