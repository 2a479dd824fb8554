public import Hummingbird
import Logging
import NIOCore

/// What travels with a request: where it comes from, beside what Hummingbird carries.
public struct APIContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// Where the request comes from, without a port: see `AddressMiddleware`.
    public internal(set) var address: String
    /// The connection, for a response that is written past the task that serves it.
    let channel: any Channel

    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        channel = source.channel
        address = source.channel.remoteAddress?.ipAddress ?? "local"
    }
}
