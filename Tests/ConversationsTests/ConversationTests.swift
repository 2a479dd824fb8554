import Conversations
import Foundation
import Testing

struct ConversationTests {
    @Test func `replaying the events of any history arrives at the live value`() {
        for seed in UInt64(1000)..<1400 {
            var walk = ConversationWalk(seed: seed)
            for _ in 0..<80 { _ = walk.step() }
            #expect(Conversation(replaying: walk.conversation.log) == walk.conversation.stored, "seed \(seed)")
        }
    }

    @Test func `a snapshot taken anywhere, and the events after it, arrive there too`() throws {
        var walk = ConversationWalk(seed: 7)
        for _ in 0..<200 {
            _ = walk.step()
            let data = try JSONEncoder().encode(walk.conversation)
            #expect(try JSONDecoder().decode(Conversation.self, from: data) == walk.conversation.stored)
        }
    }

    @Test func `positions count from one without gaps`() {
        var walk = ConversationWalk(seed: 3)
        for _ in 0..<200 { _ = walk.step() }
        #expect(walk.conversation.log.map(\.position) == Array(1...walk.conversation.position))
    }

    @Test func `events that do not begin with the start make no conversation`() {
        var conversation = Conversation.begun()
        conversation.receive(.sample("m1"), at: .start)
        #expect(Conversation(replaying: conversation.log.dropFirst()) == nil)
        #expect(Conversation(replaying: []) == nil)
    }

    @Test func `two replies to one message do not answer a newer one`() throws {
        var conversation = Conversation.begun()
        conversation.receive(.sample("m1"), at: .start)
        conversation.receive(.sample("m2"), at: .start)
        let replies = ["a1", "a2"].map { SentMessage.sample($0, answering: "m1") }
        try conversation.complete(.sample("m1", replies: replies, handover: .init(trigger: .rule)), at: .start)
        #expect(conversation.unanswered == ["m2"])
        try conversation.take(.init(agent: "ann", name: "Ann"), at: .start)
        try conversation.giveBack(by: "ann", at: .start)
        #expect(conversation.awaitingTurn == ["m2"])
    }

    @Test func `what a person leaves unanswered is the assistant's again, as one turn`() throws {
        var conversation = Conversation.begun()
        try conversation.take(.init(agent: "ann", name: "Ann"), at: .start)
        for id in ["m1", "m2", "m3"] { conversation.receive(.sample(MessageID(id)), at: .start) }
        #expect(conversation.awaitingTurn.isEmpty)
        try conversation.giveBack(by: "ann", at: .start)
        #expect(conversation.awaitingTurn == ["m3"])
    }

    @Test func `a turn leaves slots, mood, topic, language and the state of the dialogue`() throws {
        var conversation = Conversation.begun()
        conversation.receive(.sample("m1"), at: .start)
        try conversation.complete(.sample("m1", replies: [.sample("a1", answering: "m1")]), at: .start)
        #expect(conversation.facts.slots == ["order_number": "K20260001"])
        #expect(conversation.facts.mood == -0.25)
        #expect(conversation.facts.topic == "orders")
        #expect(conversation.facts.page == "/help")
        #expect(conversation.language == .english)
        #expect(conversation.dialogue == ["turn": "m1"])
    }

    @Test func `an emptied slot is gone`() {
        var conversation = Conversation.begun()
        conversation.record(.slotSet(.init(name: "size", value: "M")), by: .assistant, at: .start)
        conversation.record(.slotSet(.init(name: "size", value: .null)), by: .assistant, at: .start)
        #expect(conversation.facts.slots.isEmpty)
    }

    @Test func `a second agent is told who has the conversation`() throws {
        var conversation = Conversation.begun()
        let ann = Assignment(agent: "ann", name: "Ann")
        try conversation.take(ann, at: .start)
        try conversation.take(ann, at: .start)
        #expect(conversation.recorded.count == 2)
        #expect(throws: ConversationError.takenBy(ann)) {
            try conversation.take(.init(agent: "bo", name: "Bo"), at: .start)
        }
        #expect(throws: ConversationError.takenBy(ann)) { try conversation.resolve(by: "bo", at: .start) }
        #expect(throws: ConversationError.alreadyWithPerson) {
            try conversation.requestPerson(.init(trigger: .asked), by: .customer("kim"), at: .start)
        }
    }

    @Test func `a customer's message opens a resolved conversation again with the assistant`() throws {
        var conversation = Conversation.begun()
        conversation.record(.rated(.init(score: 2)), by: .customer("kim"), at: .start)
        try conversation.resolve(by: "ann", at: .start)
        #expect(throws: ConversationError.resolvedAlready) { try conversation.resolve(by: "ann", at: .start) }
        conversation.receive(.sample("m1"), at: .start)
        #expect(conversation.holder == .assistant)
        #expect(conversation.awaitingTurn == ["m1"])
        #expect(conversation.rating == nil)
    }

    @Test func `what is told of a customer adds to what is known`() {
        var conversation = Conversation.begun()
        conversation.record(.customerDescribed(.init(name: "Kim")), by: .system, at: .start)
        conversation.record(.customerDescribed(.init(email: "kim@example.com")), by: .system, at: .start)
        #expect(conversation.details == CustomerDetails(name: "Kim", email: "kim@example.com"))
    }

    @Test(arguments: [
        (MessageContent(text: "first\n\nsecond"), "first second"), (MessageContent(text: ""), ""),
        (MessageContent(text: "", card: Card(title: "Order K1")), "Order K1"),
        (MessageContent(text: String(repeating: "长", count: 5000)), String(repeating: "长", count: 140)),
    ])
    func `a preview is one short line`(content: MessageContent, expected: String) {
        #expect(content.preview == expected)
    }
}
