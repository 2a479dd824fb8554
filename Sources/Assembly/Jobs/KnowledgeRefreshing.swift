import Foundation
import Logging
import ServiceLifecycle

/// Looks every few seconds whether articles were imported, by this process or by a command beside it.
struct KnowledgeRefreshing: Service, CustomStringConvertible {
    let knowledge: LiveKnowledge
    let logger: Logger
    var pause: Duration = .seconds(2)

    var description: String { "knowledge" }

    func run() async throws {
        while true {
            do {
                try await knowledge.refresh(at: .now)
            } catch {
                logger.error("the articles are behind", metadata: ["error": "\(type(of: error))"])
            }
            // Sleeping ends with an error at shutdown.
            guard (try? await cancelWhenGracefulShutdown({ try await Task.sleep(for: pause) })) != nil else { return }
        }
    }
}
