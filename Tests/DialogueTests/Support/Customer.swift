import Conversations
import Dialogue
import Foundation
import Testing

/// Talks to the assistant of `Shop`, message after message; the state travels as JSON, as it does through the log.
final class Customer {
    let shop = FakeShop()
    private let assistant: Assistant
    var language: Language
    var isAttended = true
    var queueLength = 0
    private(set) var state = DialogueState()
    private(set) var last: Turn?
    private var count = 0

    /// - Parameter files: Another folder than `Shop`.
    init(_ language: Language = .chinese, files: [String: String]? = nil) throws {
        let loaded = try files.map { try TestFolder($0).load() } ?? Shop.loaded.get()
        // A folder of a few flows need not use all that `Shop` says.
        #expect(
            loaded.problems.filter { files == nil ? !$0.contains("write ten or more") : $0.contains("error:") } == [])
        self.language = language
        assistant = Assistant(
            definition: try #require(loaded.definition), interpreter: FakeInterpreter(), knowledge: FakeKnowledge(),
            actions: shop)
    }

    /// - Returns: The names of what was said.
    @discardableResult
    func say(_ text: String) async throws -> [String] {
        count += 1
        let turn = await assistant.turn(
            TurnInput(
                messageID: MessageID("m\(count)"), text: text, state: state, language: language,
                now: Date(timeIntervalSince1970: 0), canHandOver: isAttended, queueLength: queueLength))
        #expect(!turn.replies.isEmpty)
        let data = try JSONEncoder().encode(turn.state)
        state = try JSONDecoder().decode(DialogueState.self, from: data)
        #expect(state == turn.state)
        let receipt = try JSONEncoder().encode(turn.receipt)
        #expect(try JSONDecoder().decode(Receipt.self, from: receipt) == turn.receipt)
        language = turn.language
        last = turn
        return turn.receipt.said
    }

    var text: String { last?.replies.map(\.text).joined(separator: "\n") ?? "" }

    var buttons: [String] { last?.replies.flatMap(\.quickReplies).map(\.title) ?? [] }

    var flows: [String] { state.openFlows.map(\.flow) }

    var ended: [FlowChange] {
        last?.changes.compactMap { change in
            guard case .flowEnded(let flow) = change else { return nil }
            return flow
        } ?? []
    }
}
