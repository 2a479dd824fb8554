import Conversations
import Testing

@testable import Dialogue

struct ConversationTestsTests {
    private func run(_ steps: String) async throws -> [ConversationTests.Result] {
        var files = Shop.files
        files["tests/trial.yml"] =
            "conversations:\n  - name: trial\n    language: zh\n    steps:\n"
            + steps.split(separator: "\n").map { "      \($0)\n" }.joined()
        let (definition, problems) = try TestFolder(files).load()
        #expect(problems.filter { $0.contains("error") } == [])
        return await ConversationTests.run(
            definition: try #require(definition), interpreter: FakeInterpreter(), knowledge: FakeKnowledge())
    }

    @Test func `a conversation that goes as written passes`() async throws {
        let results = try await run(
            """
            - customer: 我的订单到哪了
            - assistant: {response: utter_ask_order_number, says: 订单号}
            - actions: {find_order: {number: K20260003, status: 已签收}}
            - customer: K20260003
            - assistant: {says: 已签收, card: K20260003}
            - slots: {order_number: K20260003}
            - customer: 运费多少
            - assistant: {source: delivery}
            - customer: 转人工
            - handover: asked
            """)
        #expect(results.map(\.failures) == [[]])
        #expect(results[0].transcript.prefix(2) == ["customer: 我的订单到哪了", "assistant: 请问订单号是多少？"])
    }

    @Test func `what goes otherwise is reported with its line and what was found`() async throws {
        let results = try await run(
            """
            - customer: 我的订单到哪了
            - assistant: 您好
            - assistant: {response: utter_greeting}
            - handover: asked
            - slots: {order_number: K1}
            - customer: K20260001
            - assistant: {card: K1, source: delivery}
            """)
        #expect(
            results[0].failures.map { "\($0.place): \($0.message)" } == [
                "tests/trial.yml:6:9: expected '您好', found '请问订单号是多少？'",
                "tests/trial.yml:7:9: expected utter_greeting, found utter_ask_order_number",
                "tests/trial.yml:8:9: expected handover 'asked', found 'none'",
                "tests/trial.yml:9:9: expected slot 'order_number' to be 'K1', found 'nothing'",
                "tests/trial.yml:11:9: expected the source 'delivery', found none",
                "tests/trial.yml:11:9: expected a card with 'K1', found none",
            ])
    }

    @Test func `a business system can be told to fail`() async throws {
        let results = try await run(
            """
            - actions: {find_order: {fails: timeout}}
            - customer: K20260001 到哪了
            - assistant: {response: utter_order_service_down}
            - handover: none
            """)
        #expect(results.map(\.failures) == [[]])
    }
}
