import AsyncHTTPClient
public import Dialogue
import NIOPosix

/// The real business systems of an assistant, for commands that run without a server.
public struct BusinessServices: Sendable {
    private let client = HTTPClient(eventLoopGroup: .singletonMultiThreadedEventLoopGroup)

    public init() {}

    public func assistant(from loaded: LoadedAssistant) -> Assistant {
        Assistant(
            definition: loaded.definition, interpreter: loaded.interpreter, knowledge: loaded.knowledge,
            actions: HTTPActionCaller(client: client, services: loaded.definition.settings.services))
    }

    public func close() async throws { try await client.shutdown() }
}
