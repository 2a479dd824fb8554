public import SourceFiles
public import Storage

/// What an import did, and what it left out and why.
public struct ImportReport: Codable, Sendable {
    /// The name under which the articles are kept.
    public var collection: String
    /// Files or pages that were read now.
    public var read = 0
    /// Files or pages that have not changed since the last time.
    public var unchanged = 0
    public var articles = ArticleChanges()
    /// What was left out, mended, or is worth a look, with its place.
    public var problems: [Diagnostic] = []
    /// False when a limit ended it; then nothing was removed.
    public var isComplete = true

    public init(collection: String) { self.collection = collection }
}
