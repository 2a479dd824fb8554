import Foundation
import HTTPTypes
public import Hummingbird

/// Lets pages of any site use the chat: who speaks is in the token they send, never in a cookie.
public struct ChatOriginMiddleware: RouterMiddleware {
    public typealias Context = APIContext

    public init() {}

    public func handle(
        _ request: Request, context: APIContext, next: (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        guard request.uri.path.hasPrefix("/api/v1/chat/") else { return try await next(request, context) }
        if request.method == .options {
            return Response(
                status: .noContent,
                headers: [
                    .accessControlAllowOrigin: "*", .accessControlAllowMethods: "GET, POST",
                    .accessControlAllowHeaders: "Authorization, Content-Type, Last-Event-ID",
                    .accessControlMaxAge: "86400",
                ])
        }
        var response = try await next(request, context)
        response.headers[.accessControlAllowOrigin] = "*"
        if let name = HTTPField.Name("Cross-Origin-Resource-Policy") { response.headers[name] = "cross-origin" }
        return response
    }
}
