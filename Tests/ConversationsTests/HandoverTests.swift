import Conversations
import Foundation
import Testing

/// The promises of the hand-over machine, held against many thousands of random steps.
struct HandoverTests {
    static let walks = 0..<400
    static let length = 60

    @Test func `never both: whoever lacks the lease can neither finish a turn nor reply`() {
        for seed in Self.walks {
            var walk = ConversationWalk(seed: UInt64(seed))
            for _ in 0..<Self.length {
                let before = walk.conversation.holder
                let (step, agent, isAllowed) = walk.step()
                guard isAllowed else { continue }
                switch step {
                case .completeTurn, .completeTurnAndHandOver: #expect(before == .assistant)
                case .reply, .giveBack, .passOn: #expect(before.agent == agent)
                default: break
                }
            }
        }
    }

    @Test func `what the rules forbid leaves no trace`() {
        for seed in Self.walks {
            var walk = ConversationWalk(seed: UInt64(seed))
            for _ in 0..<Self.length {
                let before = walk.conversation
                if !walk.step().isAllowed { #expect(walk.conversation == before) }
            }
        }
    }

    @Test func `always someone: the last message is awaited by the assistant, or a person or the queue has it`() {
        for seed in Self.walks {
            var walk = ConversationWalk(seed: UInt64(seed))
            for number in 0..<Self.length {
                let (step, _, _) = walk.step()
                guard let message = walk.unsettled else { continue }
                switch walk.conversation.holder {
                case .waiting, .agent: break
                case .assistant:
                    #expect(
                        walk.conversation.awaitingTurn.contains(message),
                        "seed \(seed), step \(number): \(step) left \(message) to nobody")
                case .resolved: Issue.record("seed \(seed), step \(number): \(message) is closed away")
                }
            }
        }
    }

    @Test func `only the assistant's conversations await a turn, and no message gets two`() {
        for seed in Self.walks {
            var walk = ConversationWalk(seed: UInt64(seed))
            for _ in 0..<Self.length {
                _ = walk.step()
                if walk.conversation.holder != .assistant { #expect(walk.conversation.awaitingTurn.isEmpty) }
            }
            #expect(walk.turns.values.allSatisfy { $0 == 1 }, "seed \(seed)")
        }
    }

    @Test func `always ends: from any state the holder, or whoever takes it from the queue, can close it`() throws {
        for seed in Self.walks {
            var walk = ConversationWalk(seed: UInt64(seed))
            for _ in 0..<Self.length {
                _ = walk.step()
                var conversation = walk.conversation
                if case .resolved = conversation.holder { continue }
                let agent = conversation.holder.agent ?? "dee"
                try conversation.take(.init(agent: agent, name: "Dee"), at: .start)
                try conversation.resolve(by: agent, at: .start)
                #expect(conversation.holder == .resolved(at: .start))
            }
        }
    }
}
