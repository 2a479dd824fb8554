import Foundation
import HTTPTypes

/// A refusal of the API: a code for programs, a sentence in each language for people.
struct APIProblem: Error, Encodable {
    struct Body: Encodable {
        var code: String
        var message: LocalisedText
    }

    var status: HTTPResponse.Status
    var error: Body

    private enum CodingKeys: CodingKey { case error }

    init(_ status: HTTPResponse.Status, _ code: String, _ message: LocalisedText) {
        self.status = status
        error = .init(code: code, message: message)
    }
}

/// Puts domain errors into the API's words.
struct APIProblems: Sendable {
    let wording: OrderWording
    let now: @Sendable () -> Date

    func problem(_ problem: OrderNumber.Problem) -> APIProblem {
        .init(.badRequest, problem.rawValue, wording.strings.text("problem_\(problem.rawValue)"))
    }

    func problem(_ refusal: OrderBook.Refusal) -> APIProblem {
        switch refusal {
        case .notFound: make(.notFound, "not_found")
        case .notDelivered(let status): make(.conflict, "not_delivered", ["status": wording.status(status)])
        case .returnPeriodOver(let until):
            make(.conflict, "return_period_over", ["until": wording.day(until, at: now())])
        case .alreadyReturned: make(.conflict, "already_returned")
        case .unknownItem: make(.notFound, "unknown_item")
        case .whichItem: make(.unprocessableContent, "which_item")
        case .cannotCancel(let status): make(.conflict, "cannot_cancel", ["status": wording.status(status)])
        case .keyReused: make(.unprocessableContent, "key_reused")
        }
    }

    func make(_ status: HTTPResponse.Status, _ code: String, _ values: [String: LocalisedText] = [:]) -> APIProblem {
        .init(status, code, wording.strings.text("problem_\(code)", values))
    }
}
