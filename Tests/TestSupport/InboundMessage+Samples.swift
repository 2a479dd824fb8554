public import Conversations

extension InboundMessage {
    public static func sample(
        _ text: String = "在吗？", id: String, from customer: String = "kim"
    ) -> InboundMessage {
        InboundMessage(
            channel: "web", customer: CustomerID(customer), externalID: "\(customer).\(id)", content: .init(text: text),
            language: .chinese)
    }
}
