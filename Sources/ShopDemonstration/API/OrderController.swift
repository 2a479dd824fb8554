import Foundation
import HTTPTypes
import Hummingbird

/// `/api/orders` and `/api/order-numbers`.
struct OrderController: Sendable {
    /// What `/api/order-numbers/{text}` says.
    struct NumberView: Encodable {
        var text: String
        var valid: Bool
        var number: String?
        var problem: String?
        var message: LocalisedText?
    }

    struct ReturnBody: Decodable {
        var item: String?
        var reason: String
    }

    struct ReturnView: Encodable {
        var returnNumber: String
        var status: String
        var item: ItemView
        var reason: String
        var requestedAt: Date
        var order: OrderView
    }

    let book: OrderBook
    let problems: APIProblems
    let address: ShopAddress
    let now: @Sendable () -> Date

    func addRoutes(to group: RouterGroup<some RequestContext>) {
        group.get("order-numbers/{text}", use: check)
        group.get("orders/{number}", use: show)
        group.get("orders/{number}/items/{choice}", use: item)
        group.post("orders/{number}/returns", use: requestReturn)
        group.post("orders/{number}/cancel", use: cancel)
    }

    /// Tells what is wrong with a number, so that whoever typed it can be told.
    private func check(_ request: Request, context: some RequestContext) async throws -> Response {
        let text = try context.decodedParameter("text")
        var view = NumberView(text: text, valid: true)
        do throws(OrderNumber.Problem) {
            view.number = try OrderNumber(text).description
        } catch {
            let problem = problems.problem(error).error
            view = NumberView(text: text, valid: false, problem: problem.code, message: problem.message)
        }
        return try JSONAnswer.make(view)
    }

    private func show(_ request: Request, context: some RequestContext) async throws -> Response {
        try JSONAnswer.make(view(await book.order(number(context))))
    }

    private func item(_ request: Request, context: some RequestContext) async throws -> Response {
        let order = try await book.order(number(context))
        return try JSONAnswer.make(view(order.choose(context.decodedParameter("choice")), in: order))
    }

    private func requestReturn(_ request: Request, context: some RequestContext) async throws -> Response {
        let number = try number(context)
        guard let body = try? await request.decode(as: ReturnBody.self, context: context) else {
            throw problems.make(.badRequest, "bad_body")
        }
        guard body.reason.count <= 500 else { throw problems.make(.unprocessableContent, "reason_too_long") }
        let key = HTTPField.Name("Idempotency-Key").flatMap { request.headers[$0] }
        let made = try await book.requestReturn(of: number, item: body.item, reason: body.reason, key: key)
        let order = try await book.order(number)
        let answer = ReturnView(
            returnNumber: made.id, status: "requested", item: view(try order.choose(made.sku), in: order),
            reason: made.reason, requestedAt: made.requested, order: view(order))
        return try JSONAnswer.make(answer, status: .created)
    }

    private func cancel(_ request: Request, context: some RequestContext) async throws -> Response {
        try JSONAnswer.make(view(await book.cancel(number(context))))
    }

    private func number(_ context: some RequestContext) throws -> OrderNumber {
        try OrderNumber(context.decodedParameter("number"))
    }

    private func view(_ order: Order) -> OrderView {
        OrderView(order, address: address, wording: problems.wording, now: now())
    }

    private func view(_ item: Order.Item, in order: Order) -> ItemView {
        let position = order.items.firstIndex(of: item).map { $0 + 1 } ?? 1
        return ItemView(item, position: position, in: order, address: address)
    }
}

extension RequestContext {
    /// The part of the path with its percent encoding undone.
    func decodedParameter(_ name: String) throws -> String {
        let text = try parameters.require(name)
        guard let decoded = text.removingPercentEncoding else { throw HTTPError(.badRequest) }
        return decoded
    }
}
