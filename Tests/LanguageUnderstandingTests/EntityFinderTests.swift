import LanguageUnderstanding
import Testing

struct EntityFinderTests {
    private func entities(_ text: String) throws -> [String] {
        try ToyDefinition.interpreter().interpret(text).entities.map { "\($0.name)=\($0.value)@\($0.start)-\($0.end)" }
    }

    @Test(arguments: [
        ("订单KF20240001到哪了", ["order_number=KF20240001@2-12"]),
        ("order kf20240001.", ["order_number=kf20240001@6-16"]),
        ("订单ＫＦ２０２４０００１", ["order_number=KF20240001@2-12"]),
        ("KF202400012", []),
        ("要小号的衬衫", ["size=small@1-3", "product=衬衫@4-6"]),
        ("two T-SHIRTS in L", ["product=T-shirt@4-12", "size=large@16-17"]),
        ("shirtless", []),
        ("襯衫", ["product=衬衫@0-2"]),
        ("write to a.b@example.com", ["contact=a.b@example.com@9-24"]),
        ("电话13812345678", ["telephone=13812345678@2-13"]),
        ("+86 138 1234 5678", ["telephone=+86 138 1234 5678@0-17"]),
        ("+44 20 7946 0958", ["telephone=+44 20 7946 0958@0-16"]),
        ("👨‍👩‍👧 KF20240001", ["order_number=KF20240001@2-12"]),
    ])
    func `finds entities with their places`(text: String, expected: [String]) throws {
        #expect(try entities(text) == expected)
    }

    @Test func `an entity keeps what the customer wrote`() throws {
        let entity = try ToyDefinition.interpreter().interpret("订单ＫＦ２０２４０００１").entities.first
        #expect(entity?.text == "ＫＦ２０２４０００１")
        #expect(entity?.source == "pattern")
    }
}
