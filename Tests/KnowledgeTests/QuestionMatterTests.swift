import Testing

@testable import Knowledge

struct QuestionMatterTests {
    @Test(arguments: [
        (["鞋子", "子开", "开胶"], ["鞋子", "开胶"], []), (["比特", "特币", "付款"], ["付款"], ["比特", "特币"]),
        (["pay", "bitcoin"], ["pay"], ["bitcoin"]), (["178", "72kg", "size"], ["size"], []), ([], [], []),
    ])
    func `tells what a question says and nobody knows`(terms: [String], known: [String], missing: [String]) {
        #expect(QuestionMatter(terms).missing(where: Set(known).contains) == missing)
    }
}
