import Foundation
import HTTPTypes
import Hummingbird

/// The form for an order number, and a page an order.
struct OrderPages: Sendable {
    /// The values of the form.
    struct LookupPage {
        struct Sample {
            var number: String
            var title: String
            var status: String
            var statusID: String
        }

        var asked: String
        var problem: String
        var samples: [Sample]
    }

    let book: OrderBook
    let samples: [OrderNumber]
    let renderer: PageRenderer
    let problems: APIProblems
    let now: @Sendable () -> Date

    func addRoutes(to group: RouterGroup<some RequestContext>) {
        group.get("orders", use: lookup)
        group.get("orders/{number}", use: order)
    }

    private func lookup(_ request: Request, context: some RequestContext) async throws -> Response {
        let asked = String(request.uri.queryParameters["number"]?.prefix(100) ?? "")
        guard !asked.isEmpty else { return try await form(asked: "", problem: nil, for: Visit(request)) }
        do throws(OrderNumber.Problem) {
            let number = try OrderNumber(asked)
            return Response(status: .seeOther, headers: [.location: "/orders/\(number)"])
        } catch {
            return try await form(asked: asked, problem: problems.problem(error), for: Visit(request))
        }
    }

    private func order(_ request: Request, context: some RequestContext) async throws -> Response {
        let visit = Visit(request)
        let asked = try context.decodedParameter("number")
        let order: Order
        do {
            order = try await book.order(OrderNumber(asked))
        } catch let problem as OrderNumber.Problem {
            return try await form(asked: asked, problem: problems.problem(problem), for: visit)
        } catch let refusal as OrderBook.Refusal {
            return try await form(asked: asked, problem: problems.problem(refusal), for: visit)
        }
        let page = OrderPage(order, wording: problems.wording, language: visit.language, now: now())
        let title = renderer.strings.text("order", visit.language, ["number": page.number])
        return try renderer.render("order", page, title: title, for: visit)
    }

    private func form(asked: String, problem: APIProblem?, for visit: Visit) async throws -> Response {
        var shown: [LookupPage.Sample] = []
        for number in samples {
            let order = try await book.order(number)
            let page = OrderPage(order, wording: problems.wording, language: visit.language, now: now())
            shown.append(
                .init(number: page.number, title: page.title, status: page.status, statusID: order.status.rawValue))
        }
        let page = LookupPage(asked: asked, problem: problem?.error.message[visit.language] ?? "", samples: shown)
        let title = renderer.strings.text("order_lookup", visit.language)
        return try renderer.render("orders", page, title: title, for: visit, status: problem?.status ?? .ok)
    }
}
