/// Why a document cannot be read at all.
public enum DocumentError: Error, Equatable, Sendable {
    case encrypted
    /// Pages without a word: pictures of text.
    case scanned(pages: Int)
    case damaged(String)
    /// Larger, once unpacked, than anybody's article: the limit in bytes.
    case tooLarge(limit: Int)
    case tooSlow(seconds: Int)
    case empty
    /// A program that reads this kind of file is missing: the Debian package that has it.
    case missingProgram(package: String)
}

extension DocumentError {
    /// What is wrong, as a sentence without a full stop.
    public var message: String {
        switch self {
        case .encrypted: "the document is encrypted"
        case .scanned(let pages): "the document has no text on its \(pages) pages: they are pictures"
        case .damaged(let how): "the document is damaged: \(how)"
        case .tooLarge(let limit): "the document is larger than \(limit / 1_048_576) MB once unpacked"
        case .tooSlow(let seconds): "the document took longer than \(seconds) seconds to read"
        case .empty: "the document has no text"
        case .missingProgram(let package):
            "there is no program to read it: the package \(package) is missing"
        }
    }

    public var remedy: String? {
        switch self {
        case .encrypted: "save it without a password"
        case .scanned: "recognise its text first, with ocrmypdf say"
        case .damaged: "save it anew from the program that made it"
        case .tooLarge, .tooSlow: "divide it"
        case .empty: "write what customers should read, or remove the file"
        case .missingProgram(let package): "run Scripts/setup, or apt-get install \(package)"
        }
    }
}
