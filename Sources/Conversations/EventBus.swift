import Synchronization

/// Something that a live consumer is told at once.
public enum Signal: Sendable {
    /// Events that have just become durable, in order, with the conversation after them.
    case events([Event], Conversation)
    /// Somebody has begun or ceased to type; never stored.
    case typing(ConversationID, by: Actor, name: String?, isTyping: Bool)
    /// Who waits before this customer, or whether anybody is at the desk, has changed.
    case queueMoved
    /// Nothing has happened; a stream that writes it learns whether its reader is still there.
    case heartbeat
}

/// Wakes live consumers within one process: browser tabs, the turn runner, the search index.
///
/// Subscriptions are lent, not handed out, so that none is left open.
public final class EventBus: Sendable {
    public enum Topic: Hashable, Sendable {
        case everything
        case customer(CustomerID)
    }

    /// What one consumer is lent.
    public struct Subscription: Sendable {
        /// The newest signals, up to the bus's capacity.
        public let signals: AsyncStream<Signal>
        fileprivate let lag: Lag
        fileprivate let continuation: AsyncStream<Signal>.Continuation

        /// Ends the signals, for a consumer whose reader has gone.
        public func end() { continuation.finish() }

        /// True, once, after signals were lost because this consumer was slow: it must read the log from its cursor.
        public func takeLag() -> Bool {
            lag.flag.withLock { flag in
                defer { flag = false }
                return flag
            }
        }
    }

    fileprivate final class Lag: Sendable {
        let flag = Mutex(false)
    }

    /// What becomes of a subscription when the program stops.
    public enum Ending: Sendable {
        /// It ends with the streams of readers, so that their requests can finish.
        case withStreams
        /// It goes on until its consumer is told to stop itself.
        case byItself
    }

    private struct Subscriber {
        var ending: Ending
        var offer: @Sendable (Signal) -> Void
        var finish: @Sendable () -> Void
    }

    private struct State {
        var subscribers: [Topic: [Int: Subscriber]] = [:]
        var nextID = 0
        var isClosed = false
    }

    private let state = Mutex(State())
    private let capacity: Int

    /// - Parameter capacity: Signals that wait for one slow consumer before the oldest are dropped.
    public init(capacity: Int = 64) { self.capacity = capacity }

    /// Lends a subscription for the length of `body`.
    ///
    /// - Parameter capacity: Overrides the bus's own, for a consumer that must seldom lag.
    public func subscribe<Result>(
        to topic: Topic, capacity: Int? = nil, ending: Ending = .withStreams,
        isolation: isolated (any _Concurrency.Actor)? = #isolation,
        _ body: (Subscription) async throws -> Result
    ) async rethrows -> Result {
        let (stream, continuation) = AsyncStream<Signal>.makeStream(
            bufferingPolicy: .bufferingNewest(capacity ?? self.capacity))
        let lag = Lag()
        let offer: @Sendable (Signal) -> Void = { signal in
            // The newest signal is kept, so a consumer that lagged always wakes and finds the flag or, at its next
            // signal, a gap in the positions.
            if case .dropped = continuation.yield(signal) { lag.flag.withLock { $0 = true } }
        }
        let id = open(topic, Subscriber(ending: ending, offer: offer) { continuation.finish() })
        defer { close(topic, id) }
        return try await body(Subscription(signals: stream, lag: lag, continuation: continuation))
    }

    /// Calls `hear` with each signal for the length of `body`, on the publisher's thread and in the publisher's order.
    ///
    /// For a consumer that can do with a signal in microseconds, without a queue or a task of its own.
    ///
    /// - Parameter finish: Called when streams end, at once if they have, and once more after `body`.
    public func listen<Result>(
        to topic: Topic, hear: @escaping @Sendable (Signal) -> Void, finish: @escaping @Sendable () -> Void,
        isolation: isolated (any _Concurrency.Actor)? = #isolation,
        _ body: () async throws -> Result
    ) async rethrows -> Result {
        let id = open(topic, Subscriber(ending: .withStreams, offer: hear, finish: finish))
        defer { close(topic, id) }
        return try await body()
    }

    public func publish(_ signal: Signal, customer: CustomerID) {
        let listeners = state.withLock { state in
            [state.subscribers[.everything], state.subscribers[.customer(customer)]]
                .compactMap(\.self).flatMap(\.values)
        }
        for listener in listeners { listener.offer(signal) }
    }

    /// Tells the consumers of one customer, and nobody else.
    public func tell(_ signal: Signal, customer: CustomerID) {
        for listener in state.withLock({ $0.subscribers[.customer(customer)] ?? [:] }).values { listener.offer(signal) }
    }

    /// Tells every consumer that time passes.
    public func beat() {
        for listener in state.withLock({ $0.subscribers.values.flatMap(\.values) }) { listener.offer(.heartbeat) }
    }

    /// Ends the streams of readers, now and to come: the program is stopping.
    public func endStreams() {
        let listeners = state.withLock { state in
            state.isClosed = true
            return state.subscribers.values.flatMap(\.values)
        }
        for listener in listeners where listener.ending == .withStreams { listener.finish() }
    }

    /// How many consumers listen now.
    public var subscriberCount: Int { state.withLock { $0.subscribers.values.reduce(0) { $0 + $1.count } } }

    private func open(_ topic: Topic, _ subscriber: Subscriber) -> Int {
        let (id, isClosed) = state.withLock { state in
            state.nextID += 1
            state.subscribers[topic, default: [:]][state.nextID] = subscriber
            return (state.nextID, state.isClosed)
        }
        if isClosed, subscriber.ending == .withStreams { subscriber.finish() }
        return id
    }

    private func close(_ topic: Topic, _ id: Int) {
        let subscriber = state.withLock { state in
            let removed = state.subscribers[topic]?.removeValue(forKey: id)
            if state.subscribers[topic]?.isEmpty == true { state.subscribers[topic] = nil }
            return removed
        }
        subscriber?.finish()
    }
}
