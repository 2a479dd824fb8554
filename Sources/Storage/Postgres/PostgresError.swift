/// What PostgreSQL, or the way to it, answered instead of a result.
///
/// The text is the server's first line, which names tables and rules but no row's values.
struct PostgresError: Error, Equatable, CustomStringConvertible {
    /// Five characters of the appendix "PostgreSQL Error Codes"; empty when libpq itself gave up.
    var state: String
    var message: String
    /// Whether the connection is gone.
    var isLost = false

    var description: String { state.isEmpty ? message : "\(message) (\(state))" }

    /// Two transactions stood in each other's way; the server has undone this one.
    var isConflict: Bool { state == "40001" || state == "40P01" }

    /// `disk_full` and `io_error`.
    var isFull: Bool { state == "53100" || state == "58030" }

    /// `data_corrupted` and `index_corrupted`.
    var isDamage: Bool { state == "XX001" || state == "XX002" }
}
