/// Why the database did not do what was asked.
public enum StorageError: Error, Equatable {
    /// The data was written by a newer version of kefu, which knows `found` migrations; this one knows `known`.
    case newerDatabase(found: Int, known: Int)
    /// Another process has the data folder.
    case inUse(path: String)
    case cannotOpen(path: String, reason: String)
    /// What the log holds cannot be read.
    case damaged(String)
}
