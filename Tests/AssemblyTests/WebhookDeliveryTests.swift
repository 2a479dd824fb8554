import Conversations
import Foundation
import HTTPTypes
import Hummingbird
import Storage
import TestSupport
import Testing

@testable import Assembly

/// Webhooks on their way to receivers that behave as badly as they do, over real sockets and a real database.
struct WebhookDeliveryTests {
    private static let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

    /// Quick enough for a test, and for seconds no retry where `isPatient`.
    private static func service(
        to url: String, of store: DataStore, bus: EventBus, isPatient: Bool = false, attempts: Int = 12,
        timeout: Duration = .seconds(30),
        events: Set<WebhookEvent> = [.messageReceived], metrics: Metrics? = nil
    ) throws -> WebhookDelivery {
        let endpoint = WebhookEndpoint(
            name: "crm", url: url, secrets: [try #require(WebhookSecret(secret))], events: events)
        var delivery = WebhookDelivery(
            endpoints: [endpoint], outbox: store.outbox, log: store.log, bus: bus,
            metrics: metrics ?? Metrics(bus: bus), logger: TestServer.logger)
        delivery.interval = .milliseconds(20)
        delivery.limits = .init(timeout: timeout, grace: .seconds(30))
        delivery.retries.attempts = attempts
        delivery.retries.firstDelay = isPatient ? 3600 : 0.02
        delivery.retries.growth = 1
        delivery.retries.longestPause = 0.02
        return delivery
    }

    /// A store whose outbox follows the log from now on.
    private static func withStore(_ body: (DataStore, EventBus) async throws -> Void) async throws {
        let bus = EventBus()
        let store = try await DataStore.inMemory(bus: bus)
        try await store.outbox.catchUp(
            for: [.init(name: "crm", eventTypes: ["message.received"])], at: .now)
        try await body(store, bus)
        try await store.close()
    }

    @discardableResult
    private static func say(
        _ text: String = "在吗？", id: String = "1", as customer: String = "kim", in store: DataStore
    ) async throws -> Event {
        try await store.log.receive(.sample(text, id: id, from: customer), at: .now).event
    }

    private static func deliveries(_ store: DataStore) async throws -> [Delivery] {
        try await store.outbox.deliveries(in: Delivery.State.allCases, limit: 1000)
    }

    private static func settled(_ store: DataStore, _ count: Int = 1) async throws -> [Delivery] {
        try await eventually {
            let settled = try await deliveries(store).filter { $0.state != .pending }
            return settled.count == count ? settled : nil
        }
    }

    /// Runs the service until `count` deliveries are settled.
    private static func deliver(
        _ count: Int = 1, to url: String, of store: DataStore, bus: EventBus, attempts: Int = 12,
        timeout: Duration = .seconds(30)
    ) async throws -> [Delivery] {
        try await running([try service(to: url, of: store, bus: bus, attempts: attempts, timeout: timeout)]) {
            try await settled(store, count)
        }
    }

    @Test func `an event arrives once, signed, and is told as it was promised`() async throws {
        try await Self.withStore { store, bus in
            let receiver = WebhookReceiver()
            try await receiver.listening { url in
                try await running([try Self.service(to: url, of: store, bus: bus)]) {
                    try await Self.say("鞋子太小了", in: store)
                    _ = try await Self.settled(store)
                }
            }
            let delivery = try #require(receiver.deliveries.first)
            #expect(receiver.deliveries.count == 1)
            let kept = try #require(try await Self.deliveries(store).first)
            #expect(kept.state == .delivered)
            #expect(delivery.id == kept.id.rawValue)
            #expect(delivery.json?[path: "type"] == "message.received")
            #expect(delivery.json?[path: "data.message.content.text"] == "鞋子太小了")
            // Checked as a receiver would, over what has arrived.
            let time = try #require(Int(delivery.timestamp))
            #expect(abs(Double(time) - Date.now.timeIntervalSince1970) < 60)
            let signature = try #require(WebhookSecret(Self.secret)).signature(
                id: delivery.id, timestamp: time, body: Data(delivery.body.utf8))
            #expect(delivery.signature == signature)
        }
    }

    @Test func `an event that was not asked for is not told`() async throws {
        try await Self.withStore { store, bus in
            let receiver = WebhookReceiver()
            try await receiver.listening { url in
                try await running([try Self.service(to: url, of: store, bus: bus, events: [.conversationResolved])]) {
                    let id = try await Self.say(in: store).conversation
                    _ = try await store.log.update(id) { try $0.resolve(by: AgentID("ann"), at: .now) }
                    _ = try await Self.settled(store)
                }
            }
            #expect(receiver.deliveries.map { $0.json?[path: "type"] } == ["conversation.resolved"])
        }
    }

    @Test func `a receiver that fails is asked again, under the same id and with the same words`() async throws {
        try await Self.withStore { store, bus in
            let receiver = WebhookReceiver { number, _ in
                Response(status: [.internalServerError, .badGateway, .found][safe: number - 1] ?? .ok)
            }
            try await receiver.listening { url in
                try await Self.say(in: store)
                let settled = try await Self.deliver(to: url, of: store, bus: bus)
                #expect(settled.map(\.state) == [.delivered])
                #expect(settled[0].attempts == 3)
            }
            #expect(receiver.deliveries.count == 4)
            #expect(Set(receiver.deliveries.map(\.id)).count == 1)
            #expect(Set(receiver.deliveries.map(\.body)).count == 1)
        }
    }

    @Test func `a redirect is not followed`() async throws {
        try await Self.withStore { store, bus in
            let other = WebhookReceiver()
            try await other.listening { elsewhere in
                let receiver = WebhookReceiver { _, _ in Response.redirect(to: elsewhere, type: .temporary) }
                try await receiver.listening { url in
                    try await Self.say(in: store)
                    let settled = try await Self.deliver(to: url, of: store, bus: bus, attempts: 2)
                    #expect(settled.map(\.state) == [.dead])
                    #expect(settled[0].lastError?.contains("answered 307: redirects are not followed") == true)
                }
            }
            #expect(other.deliveries.isEmpty)
        }
    }

    @Test func `after the last attempt a delivery is given up, with the reason, and the next one goes out`()
        async throws
    {
        try await Self.withStore { store, bus in
            let receiver = WebhookReceiver { _, delivery in
                Response(status: delivery.body.contains("cursed") ? .internalServerError : .ok)
            }
            try await receiver.listening { url in
                try await Self.say("cursed", id: "1", in: store)
                try await Self.say("fine", id: "2", in: store)
                let settled = try await Self.deliver(2, to: url, of: store, bus: bus, attempts: 3)
                #expect(settled.map(\.state) == [.delivered, .dead])
                #expect(settled[1].lastError == "The endpoint answered 500.")
                #expect(settled[1].attempts == 3)
            }
            #expect(receiver.deliveries.count == 4)
        }
    }

    @Test(
        arguments: [
            ("nonsense. ", "The endpoint closed the connection or did not answer in HTTP."),
            ("", "The endpoint closed the connection or did not answer in HTTP."),
            ("HTTP/1.1 999999 what\r\n\r\n", "The endpoint closed the connection or did not answer in HTTP."),
        ])
    func `a receiver that talks nonsense has not been told`(text: String, sentence: String) async throws {
        try await Self.withStore { store, bus in
            try await WebhookReceiver.saying(text) { url in
                try await Self.say(in: store)
                let settled = try await Self.deliver(to: url, of: store, bus: bus, attempts: 2)
                #expect(settled.map(\.state) == [.dead])
                #expect(settled[0].lastError == sentence)
            }
        }
    }

    @Test func `a receiver that is down, or slow, has not been told`() async throws {
        try await Self.withStore { store, bus in
            try await Self.say(in: store)
            // Port 1 of this machine is nobody's.
            let down = try await Self.deliver(to: "http://127.0.0.1:1/", of: store, bus: bus, attempts: 2)
            #expect(down.map(\.state) == [.dead])
            #expect(down[0].lastError?.hasPrefix("The endpoint cannot be reached") == true)

            #expect(try await store.outbox.retry(nil, at: .now) == 1)
            let slow = WebhookReceiver { _, _ in
                try await Task.sleep(for: .seconds(2))
                return Response(status: .ok)
            }
            try await slow.listening { url in
                let settled = try await Self.deliver(
                    to: url, of: store, bus: bus, attempts: 1, timeout: .milliseconds(100))
                #expect(settled.map(\.lastError) == ["The endpoint did not answer in time."])
            }
        }
    }

    @Test func `a receiver that is gone is not told any more`() async throws {
        try await Self.withStore { store, bus in
            let receiver = WebhookReceiver(.gone)
            try await receiver.listening { url in
                try await running([try Self.service(to: url, of: store, bus: bus)]) {
                    try await Self.say(as: "kim", in: store)
                    let settled = try await Self.settled(store)
                    #expect(settled[0].lastError == "The endpoint answered 410: it wants nothing more.")
                    try await Self.say(as: "lee", in: store)
                }
            }
            // What the service has not passed before its end is passed now.
            try await store.outbox.catchUp(for: [.init(name: "crm", eventTypes: ["message.received"])], at: .now)
            #expect(receiver.deliveries.count == 1)
            #expect(try await Self.deliveries(store).count == 1)
            #expect(try await store.outbox.switchedOffDestinations().map(\.name) == ["crm"])
        }
    }

    @Test func `a conversation is told in its order, however the receiver fails, and a few at a time`() async throws {
        try await Self.withStore { store, bus in
            let receiver = WebhookReceiver { number, _ in
                try await Task.sleep(for: .milliseconds(5))
                return Response(status: number % 5 == 3 ? .internalServerError : .ok)
            }
            let customers = (1...12).map { "customer \($0)" }
            for number in 1...4 {
                for customer in customers { try await Self.say("\(number)", id: "\(number)", as: customer, in: store) }
            }
            try await receiver.listening { url in
                _ = try await Self.deliver(48, to: url, of: store, bus: bus)
            }
            #expect(receiver.mostOpen > 1 && receiver.mostOpen <= WebhookSender.width)
            for customer in customers {
                let told = receiver.deliveries.map(\.json).filter { $0?[path: "data.customer"] == .string(customer) }
                    .compactMap { $0?[path: "data.message.content.text"]?.string }
                #expect(told == told.sorted() && Set(told) == ["1", "2", "3", "4"])
            }
        }
    }

    @Test func `what was queued before the server stopped is told once after it has started again`() async throws {
        try await Self.withStore { store, bus in
            try await Self.say(in: store)
            let port = try await Self.freePort()
            let url = "http://127.0.0.1:\(port)/hook"
            try await running([try Self.service(to: url, of: store, bus: bus)]) {
                try await eventually { try await Self.deliveries(store).first?.lastError != nil }
            }
            let waiting = try #require(try await Self.deliveries(store).first)
            #expect(waiting.state == .pending)
            let receiver = WebhookReceiver()
            try await receiver.listening(at: port) { url in
                _ = try await Self.deliver(to: url, of: store, bus: bus)
            }
            #expect(receiver.deliveries.map(\.id) == [waiting.id.rawValue])
        }
    }

    /// Whether it has arrived is not known then, so it is told again; the id lets the receiver see that.
    @Test func `a request that the stop of the server cuts off is made again under its id`() async throws {
        try await Self.withStore { store, bus in
            let receiver = WebhookReceiver { number, _ in
                if number == 1 { try await Task.sleep(for: .seconds(2)) }
                return Response(status: .ok)
            }
            try await receiver.listening { url in
                var service = try Self.service(to: url, of: store, bus: bus)
                service.limits = .init(timeout: .seconds(30), grace: .milliseconds(50))
                try await running([service]) {
                    try await Self.say(in: store)
                    try await eventually { receiver.deliveries.count == 1 }
                }
                let waiting = try #require(try await Self.deliveries(store).first)
                #expect(waiting.state == .pending && waiting.attempts == 0)
                _ = try await Self.deliver(to: url, of: store, bus: bus)
            }
            #expect(receiver.deliveries.count >= 2)
            #expect(Set(receiver.deliveries.map(\.id)).count == 1)
        }
    }

    @Test func `a request under way is answered before the server stops`() async throws {
        try await Self.withStore { store, bus in
            let receiver = WebhookReceiver { _, _ in
                try await Task.sleep(for: .milliseconds(200))
                return Response(status: .ok)
            }
            try await receiver.listening { url in
                try await running([try Self.service(to: url, of: store, bus: bus)]) {
                    try await Self.say(in: store)
                    try await eventually { receiver.deliveries.count == 1 }
                }
            }
            #expect(try await Self.deliveries(store).map(\.state) == [.delivered])
        }
    }

    @Test func `what a person queues again is sent by the running server`() async throws {
        try await Self.withStore { store, bus in
            let receiver = WebhookReceiver { number, _ in Response(status: number == 1 ? .badRequest : .ok) }
            try await receiver.listening { url in
                try await Self.say(in: store)
                try await running([try Self.service(to: url, of: store, bus: bus, attempts: 1)]) {
                    let dead = try await Self.settled(store)
                    #expect(dead.map(\.state) == [.dead])
                    _ = try await store.outbox.retry(dead[0].id, at: .now)
                    try await eventually { try await store.outbox.counts().delivered == 1 }
                }
            }
        }
    }

    @Test func `the outbox is counted for those who watch`() async throws {
        try await Self.withStore { store, bus in
            let metrics = Metrics(bus: bus)
            #expect(!metrics.render().contains("kefu_webhook_deliveries"))
            try await Self.say(in: store)
            let service = try Self.service(
                to: "http://127.0.0.1:1/", of: store, bus: bus, isPatient: true, metrics: metrics)
            try await running([service]) {
                try await eventually {
                    bus.beat()
                    return metrics.render().contains("kefu_webhook_deliveries{state=\"pending\"} 1\n")
                }
            }
            #expect(metrics.render().contains("kefu_webhook_deliveries{state=\"dead\"} 0\n"))
        }
    }

    private static func freePort() async throws -> Int {
        let found = Counter()
        try await WebhookReceiver().listening { url in
            for _ in 0..<(URL(string: url)?.port ?? 0) { _ = found.next() }
        }
        return found.count
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
