import CPostgres

/// Where a PostgreSQL database is, and as whom to use it; the password shows in nothing that is printed.
public struct PostgresAddress: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// What libpq is told, by its names of options.
    let options: [String: String]

    /// Nil for what is no address that begins with `postgres://` or `postgresql://`.
    public init?(_ text: String) {
        guard text.hasPrefix("postgres://") || text.hasPrefix("postgresql://"), !text.utf8.contains(0),
            let parsed = PQconninfoParse(text, nil)
        else { return nil }
        defer { PQconninfoFree(parsed) }
        var options: [String: String] = [:]
        var option = parsed
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { options[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        self.options = options
    }

    /// The address without the password and without the rarer options.
    public var description: String {
        let user = options["user"].map { $0 + "@" } ?? ""
        let name = options["host"] ?? options["hostaddr"] ?? ""
        let host = name.contains(":") ? "[\(name)]" : name
        let port = options["port"].map { ":" + $0 } ?? ""
        let database = options["dbname"].map { "/" + $0 } ?? ""
        // A folder of sockets cannot stand where a name of a host does.
        return host.hasPrefix("/")
            ? "postgres://\(user)\(port)\(database)?host=\(host)" : "postgres://\(user)\(host)\(port)\(database)"
    }

    public var debugDescription: String { description }

    public var customMirror: Mirror { Mirror(self, children: ["address": description]) }
}

extension PostgresAddress: Equatable {}
