/// What can be told of a database without changing it.
public struct PostgresInspection: Sendable {
    /// As "15.18 (Debian 15.18-0+deb12u1)".
    public let version: String
    /// What the server does unless it is told otherwise; kefu's own connections never have it "off".
    public let synchronousCommit: String
    /// Whether the server waits for the disk at all; without it a cut of power may damage everything.
    public let waitsForDisk: Bool
    /// Whether kefu has been here before.
    public let hasRecord: Bool

    /// - Throws: `StorageError.cannotOpen`.
    public init(of address: PostgresAddress) throws(StorageError) {
        do {
            let connection = try PostgresSource(address).connect(keepingHabits: true)
            let row = try connection.rows(
                """
                SELECT current_setting('server_version'), current_setting('synchronous_commit'),
                    current_setting('fsync'), to_regclass('migration') IS NOT NULL
                """
            ).first
            version = row?.text(0) ?? ""
            synchronousCommit = row?.text(1) ?? ""
            waitsForDisk = row?.text(2) == "on"
            hasRecord = row?.integer(3) == 1
        } catch {
            throw .cannotOpen(path: address.description, reason: "\(error)")
        }
    }
}
