public import Hummingbird

/// Makes each response in a task of its own.
///
/// A task keeps the stack of its deepest moment. That of a connection would keep what the middlewares needed, some twelve
/// kilobytes, for as long as an event stream is open.
public struct DetachedResponder<Base: HTTPResponder>: HTTPResponder where Base.Context: Sendable {
    private let base: Base

    public init(_ base: Base) { self.base = base }

    public func respond(to request: Request, context: Base.Context) async throws -> Response {
        try await Task { [base] in try await base.respond(to: request, context: context) }.value
    }
}
