import Conversations
import Testing

struct EventBusTests {
    private static func typing(_ number: Int) -> Signal {
        .typing(ConversationID("c\(number)"), by: .assistant, name: nil, isTyping: true)
    }

    private static func name(_ signal: Signal?) -> String? {
        switch signal {
        case .typing(let conversation, _, _, _): conversation.rawValue
        case .events: "events"
        case .heartbeat: "heartbeat"
        case .queueMoved: "queue"
        case nil: nil
        }
    }

    @Test func `a customer's consumer hears of that customer, and the follower of everything of all`() async {
        let bus = EventBus()
        await bus.subscribe(to: .everything) { all in
            await bus.subscribe(to: .customer("kim")) { kim in
                bus.publish(Self.typing(1), customer: "lee")
                bus.publish(Self.typing(2), customer: "kim")
                var own = kim.signals.makeAsyncIterator()
                var every = all.signals.makeAsyncIterator()
                #expect(Self.name(await own.next()) == "c2")
                #expect(Self.name(await every.next()) == "c1")
                #expect(Self.name(await every.next()) == "c2")
            }
        }
    }

    @Test func `a consumer that lags keeps the newest, and is told once that it must read the log`() async {
        let bus = EventBus(capacity: 2)
        await bus.subscribe(to: .customer("kim")) { kim in
            #expect(!kim.takeLag())
            for number in 1...5 { bus.publish(Self.typing(number), customer: "kim") }
            var signals = kim.signals.makeAsyncIterator()
            #expect(Self.name(await signals.next()) == "c4")
            #expect(kim.takeLag())
            #expect(!kim.takeLag())
            #expect(Self.name(await signals.next()) == "c5")
        }
    }

    @Test func `a consumer may ask for more room than others have`() async {
        let bus = EventBus(capacity: 1)
        await bus.subscribe(to: .everything, capacity: 100) { follower in
            for number in 1...100 { bus.publish(Self.typing(number), customer: "kim") }
            #expect(!follower.takeLag())
        }
    }

    @Test func `a heartbeat reaches everyone`() async {
        let bus = EventBus()
        await bus.subscribe(to: .customer("kim")) { kim in
            bus.beat()
            var signals = kim.signals.makeAsyncIterator()
            #expect(Self.name(await signals.next()) == "heartbeat")
        }
    }

    @Test func `subscriptions are gone when their body is`() async throws {
        struct Fault: Error {}
        let bus = EventBus()
        await bus.subscribe(to: .everything) { _ in #expect(bus.subscriberCount == 1) }
        #expect(bus.subscriberCount == 0)
        await #expect(throws: Fault.self) {
            try await bus.subscribe(to: .customer("kim")) { _ in throw Fault() }
        }
        #expect(bus.subscriberCount == 0)
    }

    @Test func `a consumer whose reader has gone ends its own signals`() async {
        let bus = EventBus()
        await bus.subscribe(to: .customer("kim")) { kim in
            kim.end()
            for await _ in kim.signals { Issue.record("a signal after the end") }
        }
    }

    @Test func `at the end of the program streams end, now and to come, while jobs go on`() async {
        let bus = EventBus()
        await bus.subscribe(to: .everything, ending: .byItself) { job in
            await bus.subscribe(to: .customer("kim")) { kim in
                bus.endStreams()
                for await _ in kim.signals { Issue.record("a signal after the end") }
            }
            await bus.subscribe(to: .customer("lee")) { late in
                for await _ in late.signals { Issue.record("a signal after the end") }
            }
            bus.publish(Self.typing(1), customer: "kim")
            var signals = job.signals.makeAsyncIterator()
            #expect(Self.name(await signals.next()) == "c1")
        }
    }
}
