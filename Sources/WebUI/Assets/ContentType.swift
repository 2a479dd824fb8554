/// Media types of the files that pages are made of.
enum ContentType {
    static let html = "text/html; charset=utf-8"
    static let markdown = "text/markdown; charset=utf-8"
    static let text = "text/plain; charset=utf-8"
    static let xml = "application/xml"
    static let script = "text/javascript; charset=utf-8"

    static func of(fileExtension: String) -> String? {
        switch fileExtension {
        case "css": "text/css; charset=utf-8"
        case "js": script
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "json": "application/json"
        default: nil
        }
    }

    /// Whether it is text, which compression makes smaller.
    static func isText(_ type: String) -> Bool {
        type.hasPrefix("text/") || type == "image/svg+xml" || type == "application/json" || type == xml
    }
}
