public import Foundation

extension ModelDirectory {
    public var secondEncoder: URL { url.appending(path: "second-encoder", directoryHint: .isDirectory) }

    /// The encoder that learning uses beside the first, or nil when it has not been fetched.
    public func secondSentenceEncoder() throws -> (any SentenceEncoder)? {
        guard FileManager.default.fileExists(atPath: secondEncoder.path) else { return nil }
        return RecentEncodings(try E5Encoder(directory: secondEncoder))
    }
}
