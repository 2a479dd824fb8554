/// One problem in a file that a person wrote: where it is, what is wrong, and what would be right.
public struct Diagnostic: Codable, Equatable, Sendable {
    public enum Severity: String, Codable, Sendable {
        /// The file cannot be used as it stands.
        case error
        /// The file can be used, but probably does not do what its author wants.
        case warning
    }

    /// A place in a file, both counted from 1; the file's path is relative to the folder that is being read.
    public struct Place: Codable, Equatable, Hashable, Sendable {
        public var file: String
        public var line: Int?
        public var column: Int?

        public init(file: String, line: Int? = nil, column: Int? = nil) {
            self.file = file
            self.line = line
            self.column = column
        }
    }

    public var severity: Severity
    public var place: Place
    /// What is wrong, as a sentence without a full stop.
    public var message: String
    /// What would be right, when that is known.
    public var remedy: String?

    public init(_ severity: Severity, at place: Place, _ message: String, remedy: String? = nil) {
        self.severity = severity
        self.place = place
        self.message = Self.cut(message)
        self.remedy = remedy.map(Self.cut)
    }

    /// A sentence may quote what stands in the file, which may be megabytes.
    private static func cut(_ sentence: String) -> String {
        guard sentence.utf8.count > 600, sentence.count > 300 else { return sentence }
        return sentence.prefix(200) + " … " + sentence.suffix(90)
    }
}

extension Diagnostic: CustomStringConvertible {
    /// The form that compilers use, so that editors can jump to the place: `file:line:column: error: message; remedy`.
    public var description: String {
        var text = place.description + ": \(severity.rawValue): \(message)"
        if let remedy { text += "; \(remedy)" }
        return text
    }
}

extension Diagnostic.Place: CustomStringConvertible {
    public var description: String {
        [file, line.map(String.init), line == nil ? nil : column.map(String.init)].compactMap(\.self)
            .joined(separator: ":")
    }
}

/// Collects problems, so that one reading reports all of them.
public struct Diagnostics: Equatable, Sendable {
    public private(set) var all: [Diagnostic] = []

    public init() {}

    public var hasErrors: Bool { all.contains { $0.severity == .error } }

    public var errorCount: Int { all.count { $0.severity == .error } }

    public mutating func error(at place: Diagnostic.Place, _ message: String, remedy: String? = nil) {
        all.append(Diagnostic(.error, at: place, message, remedy: remedy))
    }

    public mutating func warning(at place: Diagnostic.Place, _ message: String, remedy: String? = nil) {
        all.append(Diagnostic(.warning, at: place, message, remedy: remedy))
    }

    public mutating func append(contentsOf other: Diagnostics) {
        all.append(contentsOf: other.all)
    }

    /// By file and line, as an editor would list them.
    public var sorted: [Diagnostic] {
        all.sorted {
            ($0.place.file, $0.place.line ?? 0, $0.place.column ?? 0)
                < ($1.place.file, $1.place.line ?? 0, $1.place.column ?? 0)
        }
    }
}
