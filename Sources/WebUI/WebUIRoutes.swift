import Conversations
import Foundation
import HTTPTypes
public import Hummingbird

/// The pages, the files they are made of, and the widget.
public struct WebUIRoutes: Sendable {
    private let assets: AssetLibrary
    private let widget: Asset
    private let renderer: PageRenderer
    private let signIn: any SignIn
    private let desk: DeskController
    private let workload: DeskController
    private let help: HelpController?
    private let knowledge: DeskController

    /// Reads every template, text and file once, so that a missing one stops the start.
    ///
    /// - Parameter help: Nil leaves out the help centre.
    public init(resources: ResourceFolder, signIn: any SignIn, help: HelpSource? = nil) async throws {
        let texts = try Texts(resources: resources)
        assets = try AssetLibrary(resources: resources)
        widget = Asset(
            Data(try WidgetScript.compose(resources: resources, texts: texts).utf8), contentType: ContentType.script)
        renderer = try await PageRenderer(resources: resources, texts: texts)
        self.signIn = signIn
        desk = try DeskController("desk", renderer: renderer, signIn: signIn)
        workload = try DeskController("workload", renderer: renderer, signIn: signIn)
        self.help = help.map { [renderer] in HelpController(renderer: renderer, source: $0) }
        knowledge = try DeskController("knowledge", renderer: renderer, signIn: signIn)
    }

    /// Turns errors under these routes into pages; add it before the routes.
    public func errorPages<Context: RequestContext>(for _: Context.Type = Context.self) -> ErrorPageMiddleware<Context>
    {
        ErrorPageMiddleware(renderer: renderer)
    }

    /// Adds `/`, `/desk...`, `/help...`, `/assets/...` and `/widget.js` (also under the name that pages written for Chatwoot ask for).
    ///
    /// - Parameter address: where a request came from, for the limit on sign-in attempts.
    public func add<Context: RequestContext>(
        to router: some RouterMethods<Context>,
        address: @escaping @Sendable (Request, Context) -> String? = { _, _ in nil }
    ) {
        let signInPages = SignInController(renderer: renderer, signIn: signIn)
        router.get("/") { _, _ in Response.redirect(to: "/desk", type: .normal) }
        router.get("/desk/sign-in") { request, _ in try await signInPages.show(request) }
        router.post("/desk/sign-in") { request, context in
            try await signInPages.submit(request, context: context, from: address(request, context))
        }
        for path: RouterPath in ["/desk", "/desk/conversations/{id}"] {
            router.get(path) { request, _ in try await desk.show(request) }
        }
        router.get("/desk/workload") { request, _ in try await workload.show(request) }
        router.get("/desk/knowledge") { request, _ in try await knowledge.show(request) }
        help?.add(to: router, address: address)
        router.get("/assets/**") { request, context in
            let path = context.parameters.getCatchAll().joined(separator: "/")
            guard let asset = assets[path] else { throw HTTPError(.notFound) }
            return asset.response(to: request, cacheControl: "public, no-cache")
        }
        for path: RouterPath in ["/widget.js", "/packs/js/sdk.js"] {
            router.get(path) { request, _ in widgetResponse(to: request) }
        }
    }

    /// Any site may load the widget, also one that asks for cross-origin isolation.
    private func widgetResponse(to request: Request) -> Response {
        var response = widget.response(to: request, cacheControl: "public, max-age=300, stale-while-revalidate=86400")
        response.headers[.accessControlAllowOrigin] = "*"
        response.headers[.crossOriginResourcePolicy] = "cross-origin"
        return response
    }
}
