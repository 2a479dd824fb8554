/// Which database keeps the record.
public enum DatabaseLocation: Equatable, Sendable {
    /// SQLite, in a file of the data folder.
    case dataFolder
    case postgres(PostgresAddress)

    /// Nil for what is neither `sqlite` nor an address such as `postgres://kefu@db.example.com/kefu`.
    public init?(_ text: String) {
        if text == "sqlite" {
            self = .dataFolder
        } else if let address = PostgresAddress(text) {
            self = .postgres(address)
        } else {
            return nil
        }
    }
}
