import Foundation

/// The orders, and what customers do to them; changes last as long as the process.
actor OrderBook {
    enum Refusal: Error, Equatable {
        case notFound
        case notDelivered(OrderStatus)
        case returnPeriodOver(until: Date)
        case alreadyReturned(sku: String)
        case unknownItem
        case whichItem
        case cannotCancel(OrderStatus)
        /// The idempotency key was used for another request.
        case keyReused
    }

    private struct Outcome {
        var number: OrderNumber
        var sku: String
        var reason: String
        var made: Return
    }

    private let records: [OrderNumber: OrderRecord]
    private var changed: [OrderNumber: Order] = [:]
    private var outcomes: [String: Outcome] = [:]
    private let now: @Sendable () -> Date

    init(records: [OrderRecord], now: @escaping @Sendable () -> Date) {
        self.records = Dictionary(records.map { ($0.order.number, $0) }) { first, _ in first }
        self.now = now
    }

    func order(_ number: OrderNumber) throws(Refusal) -> Order {
        guard let order = changed[number] ?? records[number]?.order(at: now()) else { throw .notFound }
        return order
    }

    /// Registers a return; the same key gives the return that it made before.
    func requestReturn(
        of number: OrderNumber, item choice: String?, reason: String, key: String?
    ) throws(Refusal) -> Return {
        var order = try order(number)
        let item = try order.choose(choice)
        if let key, let before = outcomes[key] {
            guard before.number == number, before.sku == item.product.sku, before.reason == reason else {
                throw .keyReused
            }
            return before.made
        }
        guard !order.returns.contains(where: { $0.sku == item.product.sku }) else {
            throw .alreadyReturned(sku: item.product.sku)
        }
        guard order.milestones.delivered != nil else { throw .notDelivered(order.status) }
        guard order.canReturn(at: now()) else {
            guard let until = order.returnUntil, now() > until else { throw .notDelivered(order.status) }
            throw .returnPeriodOver(until: until)
        }
        let made = Return(
            id: "R" + number.description.dropFirst() + "-\(order.returns.count + 1)", sku: item.product.sku,
            reason: reason, requested: now())
        order.returns.append(made)
        order.status = .returnRequested
        order.milestones.returnRequested = made.requested
        changed[number] = order
        if let key { outcomes[key] = .init(number: number, sku: item.product.sku, reason: reason, made: made) }
        return made
    }

    /// Cancels what is not packed yet; cancelling twice is cancelling once.
    func cancel(_ number: OrderNumber) throws(Refusal) -> Order {
        var order = try order(number)
        guard order.status != .cancelled else { return order }
        guard order.canCancel else { throw .cannotCancel(order.status) }
        order.status = .cancelled
        order.milestones.cancelled = now()
        changed[number] = order
        return order
    }
}
