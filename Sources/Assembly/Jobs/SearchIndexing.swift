import Conversations
import Logging
import ServiceLifecycle
import Storage

/// Keeps the search index a moment behind the log.
struct SearchIndexing: Service, CustomStringConvertible {
    let indexer: SearchIndexer
    let bus: EventBus
    let logger: Logger

    var description: String { "search index" }

    func run() async throws {
        await bus.subscribe(to: .everything, capacity: 1, ending: .byItself) { subscription in
            await catchUp()
            for await _ in subscription.signals.cancelOnGracefulShutdown() {
                // What comes in this moment is indexed with it, in one transaction.
                try? await Task.sleep(for: .milliseconds(200))
                await catchUp()
            }
        }
    }

    private func catchUp() async {
        do {
            try await indexer.catchUp()
        } catch {
            logger.error("the search index is behind", metadata: ["error": "\(type(of: error))"])
        }
    }
}
