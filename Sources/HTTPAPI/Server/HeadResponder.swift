import HTTPTypes
public import Hummingbird

/// Answers `HEAD` as `GET`, without the body: for everything that has an end.
public struct HeadResponder<Base: HTTPResponder>: HTTPResponder {
    private let base: Base

    public init(_ base: Base) { self.base = base }

    public func respond(to request: Request, context: Base.Context) async throws -> Response {
        guard request.method == .head else { return try await base.respond(to: request, context: context) }
        var head = request.head
        head.method = .get
        let response = try await base.respond(to: Request(head: head, body: request.body), context: context)
        // A stream has no length, and its framing would be taken for the beginning of the next response.
        guard response.body.contentLength != nil else {
            return Response(status: .methodNotAllowed, headers: [.allow: "GET"])
        }
        return response.createHeadResponse()
    }
}
