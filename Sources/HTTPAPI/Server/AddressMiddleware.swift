public import Hummingbird

/// Finds out who asks, for the limits by address.
public struct AddressMiddleware: RouterMiddleware {
    public typealias Context = APIContext

    private let proxies: TrustedProxies

    public init(proxies: TrustedProxies) { self.proxies = proxies }

    public func handle(
        _ request: Request, context: APIContext, next: (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        guard let peer = IPAddress(context.address) else { return try await next(request, context) }
        var context = context
        context.address = proxies.client(behind: peer, request.headers).neighbourhood
        return try await next(request, context)
    }
}
