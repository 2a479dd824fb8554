import Conversations
import HTTPTypes
public import Hummingbird
import Logging

/// A page that says what went wrong and where to go on.
struct ErrorPage: Page {
    let template = "error"

    let languageCode: String
    let texts: [String: String]
    let status: Int
    let title: String
    let explanation: String
    /// Where to go on: the part of the site that the path is of.
    let way: String
    let wayText: String

    init(status: HTTPResponse.Status, language: Language, texts: [String: String], path: String) {
        languageCode = language.rawValue
        self.texts = texts
        self.status = status.code
        let name =
            switch status {
            case .notFound: "notFound"
            case .forbidden: "forbidden"
            case .tooManyRequests: "tooManyRequests"
            default: status.code < 500 ? "badRequest" : "failure"
            }
        title = texts[name + "Title"] ?? ""
        explanation = texts[name + "Text"] ?? ""
        let isHelp = path == "/help" || path.hasPrefix("/help/")
        way = isHelp ? "/help" : "/desk"
        wayText = texts[isHelp ? "toHelp" : "toDesk"] ?? ""
    }
}

/// Answers with an error page where a browser asked for a page; the API keeps its own errors.
public struct ErrorPageMiddleware<Context: RequestContext>: RouterMiddleware {
    private let renderer: PageRenderer

    init(renderer: PageRenderer) { self.renderer = renderer }

    public func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where wantsPage(request) {
            var response = try page(for: error.status, request: request)
            for field in error.headers where field.name != .contentType { response.headers[field.name] = field.value }
            return response
        } catch  where wantsPage(request) && !(error is any HTTPResponseError) && !(error is CancellationError) {
            context.logger.error("page failed", metadata: ["error": "\(error)"])
            return try page(for: .internalServerError, request: request)
        }
    }

    private func wantsPage(_ request: Request) -> Bool {
        !request.uri.path.hasPrefix("/api/") && (request.headers[.accept] ?? "").contains("text/html")
    }

    private func page(for status: HTTPResponse.Status, request: Request) throws -> Response {
        let path = request.uri.path
        // Pages of the help centre name their language in the path.
        let language =
            Language.allCases.first { path.hasPrefix("/help/\($0.rawValue)/") } ?? PageLanguage(of: request).language
        let page = ErrorPage(
            status: status, language: language, texts: renderer.texts.section("error", in: language), path: path)
        return try renderer.response(page, status: status)
    }
}
