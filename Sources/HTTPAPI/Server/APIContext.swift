public import Hummingbird
import Logging
import NIOCore

/// What travels with a request: where it comes from, beside what Hummingbird carries.
public struct APIContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// The address of the other end, without its port.
    public let address: String

    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? "local"
    }
}
