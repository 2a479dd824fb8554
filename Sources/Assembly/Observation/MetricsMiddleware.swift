import HTTPAPI
import Hummingbird

/// Counts every answer, whichever part gave it.
struct MetricsMiddleware: RouterMiddleware {
    typealias Context = APIContext

    let metrics: Metrics

    func handle(
        _ request: Request, context: APIContext, next: (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        do {
            let response = try await next(request, context)
            metrics.request(status: response.status.code)
            return response
        } catch {
            metrics.request(status: (error as? any HTTPResponseError)?.status.code ?? 500)
            throw error
        }
    }
}
