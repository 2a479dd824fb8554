import Conversations
import Desk
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
                return try APIError(.internalServerError, "internal", "Something went wrong here; nothing was changed.")
                    .response(from: request, context: context)
            }
            return try known.response(from: request, context: context)
        }
    }
}

extension APIError {
    /// What the router itself refuses.
    fileprivate init(_ error: HTTPError, at path: String) {
        switch error.status {
        case .notFound: self.init(.notFound, "no_such_path", "There is nothing at \(path).")
        case .methodNotAllowed: self.init(error.status, "no_such_method", error.body ?? error.status.reasonPhrase)
        default: self.init(error.status, "refused", error.body ?? error.status.reasonPhrase)
        }
    }

    /// The one place where the errors of the domains are put into words for clients.
    init?(_ error: any Error) {
        switch error {
        case RecordError.full:
            self.init(
                .init(code: 507, reasonPhrase: "Insufficient Storage"), "disk_full",
                "The server's disk is full, so the message was not kept. Please try again later.", retryAfter: 30)
        case ConversationError.takenBy(let assignment):
            self.init(.conflict, "taken", "\(assignment.name) has this conversation.")
        case ConversationError.notHeld:
            self.init(.conflict, "not_held", "Take the conversation first: you do not have it now.")
        case ConversationError.resolvedAlready:
            self.init(.conflict, "resolved", "The conversation is resolved already.")
        case ConversationError.notWaiting:
            self.init(.conflict, "not_waiting", "The conversation does not wait for a person.")
        case ConversationError.alreadyWithPerson:
            self.init(.conflict, "with_person", "A person has this conversation already.")
        case DeskError.noSuchConversation:
            self.init(.notFound, "no_such_conversation", "There is no such conversation.")
        case DeskError.emptyText:
            self.init(.unprocessableContent, "empty", "The text is empty.", field: "text")
        case SignInError.wrongEmailOrPassword:
            self.init(.unauthorized, "wrong_credentials", "The e-mail address or the password is wrong.")
        case SignInError.tooManyTries(let wait):
            self.init(
                .tooManyRequests, "too_many_tries",
                "Too many tries. Please wait \(Int((wait / 60).rounded(.up))) minutes.",
                retryAfter: Int(wait.rounded(.up)))
        default: return nil
        }
    }
}
