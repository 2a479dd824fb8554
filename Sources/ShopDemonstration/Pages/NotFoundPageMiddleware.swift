import Hummingbird

/// Answers what a page does not find with a page, in the reader's language.
struct NotFoundPageMiddleware<Context: RequestContext>: RouterMiddleware {
    let renderer: PageRenderer

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound {
            let visit = Visit(request)
            let title = renderer.strings.text("not_found_title", visit.language)
            return try renderer.render("missing", [String: String](), title: title, for: visit, status: .notFound)
        }
    }
}
