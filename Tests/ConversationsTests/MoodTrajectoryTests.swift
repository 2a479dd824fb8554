import Conversations
import Foundation
import Testing

struct MoodTrajectoryTests {
    private static func through(_ moods: [Double]) -> MoodTrajectory {
        moods.dropFirst().reduce(into: MoodTrajectory(first: moods[0])) { $0.append($1) }
    }

    /// Slopes by the textbook formula on paper: of 0, -0.5, -0.4, for one, 0.5 × (-0.4 - 0).
    @Test(arguments: [
        (moods: [0.5], slope: 0.0, lastChange: 0.0), ([0, -0.6], -0.6, -0.6), ([0, -0.5, -0.4], -0.2, 0.1),
        ([0.8, 0.6, 0.4, 0.2], -0.2, -0.2), ([-0.3, -0.3, -0.3], 0, 0), ([0, 1, 0, 1], 0.2, 1),
    ])
    func `slope and last change`(moods: [Double], slope: Double, lastChange: Double) {
        let trajectory = Self.through(moods)
        #expect(abs(trajectory.slope - slope) < 1e-9)
        #expect(abs(trajectory.lastChange - lastChange) < 1e-9)
    }

    /// 0.4 of the newest and 0.6 of what was: 0, then -0.4, then 0.6 × -0.4 + 0.4 × 0.5.
    @Test func `the level leans towards the newest moods`() {
        #expect(abs(Self.through([0, -1]).level + 0.4) < 1e-9)
        #expect(abs(Self.through([0, -1, 0.5]).level + 0.04) < 1e-9)
    }

    @Test(arguments: [
        ([0.0, -0.4, -0.8], MoodTrajectory.Direction.worsening), ([-0.8, -0.4, 0], .improving), ([0, 0, 0.1], .steady),
        ([0.5], .steady), ([0.6, -0.6], .steady), ([0, -0.4, 0, -0.4, 0], .steady),
        ([0, 0, 0, 0, -0.5, -0.7], .worsening),
    ])
    func `the direction needs three messages and a slope`(moods: [Double], direction: MoodTrajectory.Direction) {
        #expect(Self.through(moods).direction == direction)
    }

    @Test func `what lies long ago has no slope any more`() {
        #expect(Self.through([1, 1, 1] + Array(repeating: -0.5, count: MoodTrajectory.window)).slope == 0)
    }

    @Test func `a conversation gathers it turn by turn, with the latest urgency and frustration`() throws {
        var conversation = Conversation.begun()
        for (index, mood) in [0, -0.4, -0.8].enumerated() {
            let message = MessageID("m\(index)")
            conversation.receive(.sample(message), at: .start)
            try conversation.complete(
                TurnOutcome(
                    completed: .init(
                        answering: message, receipt: .null, dialogue: .null, language: .chinese, mood: mood,
                        urgency: Double(index) / 4, frustration: 0.5),
                    replies: [], changes: [], handover: nil), at: .start)
        }
        #expect(conversation.facts.moodTrajectory == Self.through([0, -0.4, -0.8]))
        #expect(conversation.facts.urgency == 0.5)
        #expect(conversation.facts.frustration == 0.5)
        #expect(Conversation(replaying: conversation.log) == conversation.stored)
    }

    @Test func `a message that no turn will answer brings its own mood, and one that the assistant has does not`()
        throws
    {
        let angry = MessageMood(score: -0.8, urgency: 0.5, frustration: 0.75)
        var conversation = Conversation.begun()
        conversation.receive(.init(id: "m1", externalID: "w1", content: .init(text: "!"), mood: angry), at: .start)
        #expect(conversation.facts.mood == nil)
        try conversation.take(.init(agent: "ann", name: "Ann"), at: .start)
        conversation.receive(.init(id: "m2", externalID: "w2", content: .init(text: "!"), mood: angry), at: .start)
        #expect(conversation.facts.mood == -0.8)
        #expect(conversation.facts.frustration == 0.75)
        #expect(Conversation(replaying: conversation.log) == conversation.stored)
    }

    @Test func `a conversation that is reopened begins its mood anew`() throws {
        let angry = MessageMood(score: -0.8, urgency: 0.5, frustration: 0.75)
        var conversation = Conversation.begun()
        conversation.receive(.sample("m1"), at: .start)
        try conversation.take(.init(agent: "ann", name: "Ann"), at: .start)
        conversation.receive(.init(id: "m2", externalID: "w2", content: .init(text: "!"), mood: angry), at: .start)
        #expect(conversation.facts.mood == -0.8)
        try conversation.resolve(by: "ann", at: .start)
        conversation.receive(.sample("m3"), at: .start)
        #expect(conversation.facts.mood == nil && conversation.facts.moodTrajectory == nil)
        #expect(conversation.facts.urgency == nil && conversation.facts.frustration == nil)
        #expect(Conversation(replaying: conversation.log) == conversation.stored)
    }

    @Test func `facts of an earlier version are read, and their mood is where it begins`() throws {
        var conversation = Conversation.begun()
        let old = Data(#"{"slots":{},"mood":-0.5,"topic":"orders"}"#.utf8)
        var facts = try JSONDecoder().decode(ConversationFacts.self, from: old)
        #expect(facts.moodTrajectory == nil && facts.urgency == nil && facts.frustration == nil)
        facts.felt(-0.7)
        #expect(facts.moodTrajectory == Self.through([-0.5, -0.7]))
        conversation.record(
            .turnCompleted(.init(answering: "m1", receipt: .null, dialogue: .null, language: .chinese)),
            by: .assistant, at: .start)
        #expect(conversation.facts.moodTrajectory == nil)
    }
}
