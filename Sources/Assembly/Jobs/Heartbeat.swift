import Conversations
import ServiceLifecycle

/// Tells all live consumers every few seconds that time passes, and at the end that it is over.
struct Heartbeat: Service, CustomStringConvertible {
    let bus: EventBus
    var interval: Duration = .seconds(15)

    var description: String { "heartbeat" }

    func run() async throws {
        await withGracefulShutdownHandler {
            // Sleeping ends with an error at shutdown, which is how this loop ends.
            try? await cancelWhenGracefulShutdown {
                while true {
                    try await Task.sleep(for: interval)
                    bus.beat()
                }
            }
        } onGracefulShutdown: {
            bus.endStreams()
        }
    }
}
