import Foundation
import Synchronization

/// Pages that were made once and are the same for everybody, until what they tell of changes.
final class PageShelf: Sendable {
    private struct State {
        var version = ""
        var pages: [String: Asset] = [:]
    }

    private let state = Mutex(State())
    /// More pages than this are made again when they are asked for, so that a large help centre does not fill the memory.
    private let mostPages: Int

    init(mostPages: Int = 2_000) { self.mostPages = mostPages }

    /// The page of this name, made by `make` when there is none of this version.
    func page(_ name: String, version: String, make: () throws -> Asset) rethrows -> Asset {
        let known = state.withLock { $0.version == version ? $0.pages[name] : nil }
        if let known { return known }
        let page = try make()
        state.withLock { state in
            if state.version != version || state.pages.count >= mostPages { state = State(version: version) }
            state.pages[name] = page
        }
        return page
    }
}
