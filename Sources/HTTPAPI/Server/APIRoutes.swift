public import Hummingbird

/// Everything under `/api/v1`, and the paths for those who watch.
public struct APIRoutes: Sendable {
    let chat: ChatController
    let desk: DeskController
    let workload: WorkloadController
    let session: SessionController
    let assistant: AssistantController
    let knowledge: KnowledgeController
    let care: KnowledgeCareController
    let help: HelpSearchController?
    let health: HealthController
    let rasa: RasaController?

    /// - Parameters:
    ///   - help: Nil leaves out the search for everybody.
    ///   - rasa: Nil leaves out the paths for clients of Rasa.
    public init(
        chat: ChatController, desk: DeskController, workload: WorkloadController, session: SessionController,
        assistant: AssistantController, knowledge: KnowledgeController, care: KnowledgeCareController,
        help: HelpSearchController?,
        health: HealthController,
        rasa: RasaController? = nil
    ) {
        self.chat = chat
        self.desk = desk
        self.workload = workload
        self.session = session
        self.assistant = assistant
        self.knowledge = knowledge
        self.care = care
        self.help = help
        self.health = health
        self.rasa = rasa
    }

    public func add(to router: Router<APIContext>) {
        router.add(middleware: ChatOriginMiddleware())
        health.add(to: router)
        router.add(middleware: ErrorMiddleware())
        rasa?.add(to: router)
        let api = router.group("api/v1")
        chat.add(to: api.group("chat"))
        desk.add(to: api.group("desk"))
        workload.add(to: api.group("desk"))
        session.add(to: api.group("session"))
        assistant.add(to: api)
        knowledge.add(to: api.group("knowledge"))
        care.add(to: api.group("knowledge"))
        help?.add(to: api.group("help"))
        api.get("openapi.json") { _, _ in try Response.json(OpenAPIDocument.value) }
    }
}
