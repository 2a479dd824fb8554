public import Assembly
import Conversations
import Dialogue
import Foundation
public import Logging
public import ServiceLifecycle
import Storage

/// The product, put together over the small assistant of `AssistantFolder`, without an encoder.
public enum TestServer {
    private static let loading = Result {
        let folder = try TemporaryFolder(AssistantFolder.files)
        return try withExtendedLifetime(folder) { try AssistantLoader(encoder: nil, models: nil).load(folder.url) }
    }

    /// The assistant, trained once for all tests.
    public static func assistant() throws -> LoadedAssistant { try loading.get() }

    /// A logger that says nothing.
    public static let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    /// Lends a server over a new database in memory.
    ///
    /// - Parameter shop: The address of the business system that actions call.
    public static func with<Value>(
        settings: Settings = Settings(), shop: String? = nil,
        isolation: isolated (any _Concurrency.Actor)? = #isolation,
        _ body: (KefuServer) async throws -> Value
    ) async throws -> Value {
        let bus = EventBus()
        var assistant = try assistant()
        if let shop { assistant.definition.settings.services["shop"] = shop }
        let server = try await KefuServer(
            settings: settings, directory: FileManager.default.temporaryDirectory, assistant: assistant, logger: logger,
            store: DataStore.inMemory(bus: bus), bus: bus, passwordRounds: 16)
        do {
            let value = try await body(server)
            try await server.close()
            return value
        } catch {
            try await server.close()
            throw error
        }
    }
}

/// Runs services for the length of `body`, then stops them gracefully.
public func running<Value: Sendable>(
    _ services: [any Service], _ body: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    let group = ServiceGroup(services: services, logger: TestServer.logger)
    return try await withThrowingTaskGroup(of: Value?.self) { tasks in
        tasks.addTask {
            try await group.run()
            return nil
        }
        tasks.addTask {
            let value = try await body()
            await group.triggerGracefulShutdown()
            return value
        }
        var result: Value?
        for try await value in tasks { result = value ?? result }
        guard let result else { throw CancellationError() }
        return result
    }
}
