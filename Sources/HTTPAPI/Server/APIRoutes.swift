public import Hummingbird

/// Everything under `/api/v1`, and the paths for those who watch.
public struct APIRoutes: Sendable {
    let chat: ChatController
    let desk: DeskController
    let session: SessionController
    let assistant: AssistantController
    let health: HealthController

    public init(
        chat: ChatController, desk: DeskController, session: SessionController, assistant: AssistantController,
        health: HealthController
    ) {
        self.chat = chat
        self.desk = desk
        self.session = session
        self.assistant = assistant
        self.health = health
    }

    public func add(to router: Router<APIContext>) {
        router.add(middleware: ChatOriginMiddleware())
        health.add(to: router)
        router.add(middleware: ErrorMiddleware())
        let api = router.group("api/v1")
        chat.add(to: api.group("chat"))
        desk.add(to: api.group("desk"))
        session.add(to: api.group("session"))
        assistant.add(to: api)
        api.get("openapi.json") { _, _ in try Response.json(OpenAPIDocument.value) }
    }
}
