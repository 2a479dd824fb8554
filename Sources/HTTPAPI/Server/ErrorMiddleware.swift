import Foundation
import HTTPTypes
public import Hummingbird
import Logging

/// Says every error under `/api/` in JSON; what nobody foresaw is logged by its type and told as such.
public struct ErrorMiddleware: RouterMiddleware {
    public typealias Context = APIContext

    public init() {}

    public func handle(
        _ request: Request, context: APIContext, next: (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        guard request.uri.path.hasPrefix("/api/") else { return try await next(request, context) }
        do {
            return try await next(request, context)
        } catch let error as APIError {
            return try error.response(from: request, context: context)
        } catch let error as HTTPError {
            var response = try APIError(error, at: request.uri.path).response(from: request, context: context)
            for field in error.headers { response.headers[field.name] = field.value }
            return response
        } catch {
            guard let known = APIError(error) else {
                context.logger.error(
                    "request failed", metadata: ["path": "\(request.uri.path)", "error": "\(type(of: error))"])
                return try APIError(
                    .internalServerError, "internal", "Something went wrong here; nothing was changed.",
                    zh: "服务器出错了，什么都没有改变。"
                )
                .response(from: request, context: context)
            }
            return try known.response(from: request, context: context)
        }
    }
}
