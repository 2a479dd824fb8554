import AsyncHTTPClient
public import Conversations
public import Desk
import Dialogue
public import Foundation
public import HTTPAPI
public import Hummingbird
import Knowledge
import LanguageUnderstanding
public import Logging
import NIOCore
import NIOPosix
public import ServiceLifecycle
import ShopDemonstration
public import Storage
import UnixSignals
import WebUI

/// Everything that `kefu serve` runs, put together.
public struct KefuServer: Sendable {
    public let settings: Settings
    public let store: DataStore
    public let bus: EventBus
    /// The administrator's new password, when this start has made the account.
    public let newPassword: String?

    private let assistant: LoadedAssistant
    private let knowledge: LiveKnowledge
    private let writer: LanguageModelWriter?
    private let directory: URL
    private let resources: ResourceFolder
    private let client: HTTPClient
    private let logger: Logger
    private let metrics: Metrics
    private let presence = Presence()
    private let visitorSecret: String
    private let passwordRounds: Int

    /// Opens the record; nothing listens yet.
    ///
    /// - Parameter passwordRounds: What passwords cost to check; tests take less.
    public init(
        settings: Settings, directory: URL, assistant: LoadedAssistant, logger: Logger, store: DataStore? = nil,
        bus: EventBus = EventBus(), passwordRounds: Int = PasswordHash.standardRounds
    ) async throws {
        self.settings = settings
        self.directory = directory
        self.assistant = assistant
        self.logger = logger
        self.bus = bus
        self.passwordRounds = passwordRounds
        if settings.egress == .none { try EgressCheck.refuseOutside(assistant.definition.settings.services) }
        resources = try ResourceFolder.locate()
        let opened: DataStore
        if let store {
            opened = store
        } else {
            opened = try await DataStore.open(settings.database, directory: settings.data, bus: bus)
        }
        self.store = opened
        writer = settings.languageModel.map { LanguageModelWriter($0, ledger: ModelLedger(in: settings.data)) }
        knowledge = LiveKnowledge(
            assistant: assistant, store: opened.knowledge,
            // Where the author names other help pages, sources lead there.
            helpAddress: settings.publishesArticles && assistant.definition.settings.knowledgeURL == nil
                ? settings.linkedOrigin : nil, writer: writer)
        try await knowledge.refresh(at: .now)
        newPassword = try await Accounts.bootstrap(opened.agents, rounds: passwordRounds)
        visitorSecret = try await opened.secret("visitor tokens") {
            AgentID.random().rawValue + AgentID.random().rawValue
        }
        metrics = Metrics(bus: bus)
        client = HTTPClient(eventLoopGroup: .singletonMultiThreadedEventLoopGroup)
    }

    /// All routes.
    public func router() async throws -> Router<APIContext> {
        let router = Router(context: APIContext.self)
        router.add(middleware: MetricsMiddleware(metrics: metrics))
        router.add(middleware: AddressMiddleware(proxies: settings.trustedProxies))
        let signIn = SignInDesk(store: store.agents, rounds: passwordRounds)
        let help = PublishedKnowledge(
            settings: settings, knowledge: knowledge, store: store, secret: visitorSecret)
        let isSecure = settings.origin.hasPrefix("https://")
        let pages = try await WebUIRoutes(
            resources: resources, signIn: SignInPages(desk: signIn, isSecure: isSecure),
            help: settings.publishesArticles ? help.pages : nil)
        router.add(middleware: pages.errorPages())
        let speaker = dialogue
        APIRoutes(
            chat: ChatController(
                log: store.log, inbox: store.inbox, bus: bus, presence: presence,
                waiting: WaitingTimes(record: store.service),
                tokens: VisitorTokens(secret: visitorSecret),
                settings: .init(
                    assistantName: { speaker.definition.settings.name.text(in: $0) },
                    greeting: { speaker.greeting($0) }, mood: { [assistant] in assistant.interpreter.sentiment(of: $0) }
                ),
                limitsVisitors: settings.limitsVisitors),
            desk: DeskController(
                log: store.log, inbox: store.inbox, bus: bus, presence: presence, signIn: signIn),
            workload: WorkloadController(history: store.service, signIn: signIn),
            session: SessionController(desk: signIn, isSecure: isSecure),
            assistant: AssistantController(
                signIn: signIn,
                interpret: { [assistant] text, explains in
                    explains ? assistant.interpreter.explain(text) : assistant.interpreter.interpretWithClauses(text)
                },
                answer: { [assistant, knowledge] in assistant.answer($0, language: $1, from: knowledge.index) }),
            knowledge: KnowledgeController(
                signIn: signIn, articles: { [knowledge] in knowledge.index.articles.values.sorted { $0.id < $1.id } },
                search: { [knowledge] in knowledge.index.search($0, language: $1, limit: $2) },
                upload: { [store, knowledge] file, name in
                    let report = try await KnowledgeImport(store: store.knowledge).upload(file, name: name, at: .now)
                    try await knowledge.refresh(at: .now)
                    return try JSONValue(encoding: report)
                }, feedback: { [store] in try await store.feedback.summaries() }),
            care: KnowledgeCareController(
                signIn: signIn,
                care: RecordedKnowledgeCare(
                    store: store, assistant: assistant, knowledge: knowledge,
                    publishesArticles: settings.publishesArticles)),
            help: settings.publishesArticles ? help.search : nil,
            health: HealthController(metrics: metrics) { [store] in (try? await store.log.lastSequence()) != nil },
            rasa: settings.rasaToken.map { token in
                RasaController(
                    token: token, log: store.log, bus: bus, model: assistant.interpreter.hash,
                    interpret: { [assistant] in assistant.interpreter.interpret($0) },
                    limitsVisitors: settings.limitsVisitors)
            }
        ).add(to: router)
        pages.add(to: router, address: { _, context in context.address })
        return router
    }

    /// Answers every request; for a socket or for tests.
    public func responder() async throws -> DetachedResponder<HeadResponder<RouterResponder<APIContext>>> {
        let router = try await router()
        router.refuseOtherMethods()
        return DetachedResponder(HeadResponder(router.buildResponder()))
    }

    /// The jobs that answer, index, look after leases and the queue, and tell others.
    public var jobs: [any Service] {
        [
            WebhookDelivery(
                endpoints: settings.webhooks, outbox: store.outbox, log: store.log, bus: bus, metrics: metrics,
                logger: logger),
            TurnRunner(
                assistant: dialogue, log: store.log, inbox: store.inbox, presence: presence, bus: bus,
                metrics: metrics, logger: logger),
            KnowledgeRefreshing(knowledge: knowledge, logger: logger),
            SearchIndexing(indexer: store.searchIndexer, bus: bus, logger: logger),
            LeaseKeeper(log: store.log, inbox: store.inbox, presence: presence, bus: bus, logger: logger),
            QueueNews(log: store.log, inbox: store.inbox, presence: presence, bus: bus, logger: logger),
        ]
    }

    /// Serves until it is told to stop; open replies finish, streams end with a retry hint.
    public func run(onReady: @escaping @Sendable (_ port: Int) async -> Void) async throws {
        var failure: (any Error)?
        do { try await serve(onReady: onReady) } catch { failure = error }
        try await close()
        if let failure { throw failure }
    }

    private func serve(onReady: @escaping @Sendable (_ port: Int) async -> Void) async throws {
        let application = Application(
            responder: try await responder(), server: .kefu,
            configuration: .init(
                address: .hostname(settings.host, port: settings.port), serverName: "kefu", backlog: 4096),
            onServerRunning: { channel in await onReady(channel.localAddress?.port ?? settings.port) },
            logger: logger)
        // Stopped from the last to the first: streams end, requests finish, and what they brought gets its turns.
        var services: [any Service] = jobs + [application]
        if let port = settings.shopPort {
            services.append(
                try shopApplication(
                    directory: directory, host: settings.host, port: port, kefuURL: settings.origin, logger: logger))
        }
        services.append(Heartbeat(bus: bus))
        let group = ServiceGroup(
            configuration: .init(
                services: services.map { .init(service: $0) }, gracefulShutdownSignals: [.sigterm, .sigint],
                logger: logger))
        try await group.run()
    }

    /// Lets go of the database and the connections.
    public func close() async throws {
        await writer?.close()
        try await client.shutdown()
        try await store.close()
    }

    private var dialogue: Assistant {
        var definition = assistant.definition
        // The demonstration's shop is wherever this start has put it.
        if let port = settings.shopPort {
            let shop = "http://\(settings.host):\(port)"
            definition.settings.services["shop"] = shop + "/api"
            definition.settings.knowledgeURL = shop
        }
        return Assistant(
            definition: definition, interpreter: assistant.interpreter, knowledge: knowledge,
            actions: HTTPActionCaller(client: client, services: definition.settings.services))
    }
}
