public import Foundation

/// Reads text that a person wrote, and says where it is not text.
public enum TextFile {
    /// The file's text without byte order mark, with line ends as `\n`; nil, and a diagnostic, when it cannot be read.
    ///
    /// - Parameter name: The path to show in diagnostics.
    public static func read(_ url: URL, name: String, into diagnostics: inout Diagnostics) -> String? {
        let data: Data
        do {
            data = try Data(contentsOf: url)
        } catch {
            let exists = FileManager.default.fileExists(atPath: url.path)
            diagnostics.error(
                at: .init(file: name), exists ? "the file cannot be read" : "there is no such file",
                remedy: exists ? "check its permissions" : "check the path")
            return nil
        }
        return decode(data, name: name, into: &diagnostics)
    }

    /// The text in `data`; invalid UTF-8 is reported with its line.
    public static func decode(_ data: Data, name: String, into diagnostics: inout Diagnostics) -> String? {
        guard var text = String(validating: data, as: UTF8.self) else {
            diagnostics.error(
                at: .init(file: name, line: lineOfInvalidByte(in: data)), "the text is not UTF-8",
                remedy: "save the file as UTF-8")
            return nil
        }
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        return text.utf8.contains(UInt8(ascii: "\r"))
            ? text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n") : text
    }

    private static func lineOfInvalidByte(in data: Data) -> Int {
        var line = 1
        for part in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if String(validating: part, as: UTF8.self) == nil { return line }
            line += 1
        }
        return line
    }
}
