import HTTPTypes
import Hummingbird

/// Lets pages load from the shop and from kefu, and from nowhere else.
struct SecurityHeadersMiddleware<Context: RequestContext>: RouterMiddleware {
    private let policy: String

    init(address: ShopAddress) {
        policy = [
            "default-src 'none'", "script-src \(address.kefu)", "style-src 'self' \(address.kefu)",
            "img-src 'self' data: \(address.shop) \(address.kefu)", "connect-src \(address.kefu)",
            "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
        ].joined(separator: "; ")
    }

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.contentSecurityPolicy] = policy
        response.headers[.xContentTypeOptions] = "nosniff"
        if let name = HTTPField.Name("Referrer-Policy") { response.headers[name] = "same-origin" }
        return response
    }
}
