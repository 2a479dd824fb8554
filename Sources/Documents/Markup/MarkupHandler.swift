/// Takes what a parser of HTML or XML finds, in its order.
protocol MarkupHandler: AnyObject {
    /// - Parameter name: In HTML of small letters; in XML as it is written, prefix included ("w:p").
    func start(_ name: String, _ attributes: [String: String])
    func end(_ name: String)
    func take(_ text: String)
}
