import Conversations
import Testing

@testable import Dialogue

/// A `call` step goes through another flow and comes back; what follows it sees what the called flow found out.
struct CalledFlowsTests {
    private static let flows = """
        flows:
          find_order:
            name: {zh: 找订单, en: finding the order}
            steps:
              - collect: order_number
              - action: find_order
                next:
                  - if: slots.order is null
                    then: missing
                  - else: END
              - id: missing
                action: utter_order_not_found
                next: END
          order_status:
            name: {zh: 查询订单, en: order status}
            nlu_trigger:
              - intent: order_status
            steps:
              - call: find_order
                next:
                  - if: slots.order.number = "K20260001"
                    then: show
                  - if: slots.order is null
                    then: END
                  - else: person
              - id: show
                action: utter_order_card
                next: END
              - id: person
                handover: another order
                next: END
          return_item:
            name: {zh: 申请退货, en: returning something}
            nlu_trigger:
              - intent: return_item
            steps:
              - call: choose_way
              - action: utter_return_requested
          choose_way:
            steps:
              - noop: true
                next: go
              - id: go
                link: find_order
          book_fitting:
            name: {zh: 预约试衣, en: booking a fitting}
            nlu_trigger:
              - intent: book_fitting
            steps:
              - set_slots: [{people: 2}]
        """

    private static var files: [String: String] {
        var files = Shop.files
        files["flows/orders.yml"] = flows
        return files
    }

    @Test func `conditions after a call are tested when the called flow has ended`() async throws {
        let customer = try Customer(files: Self.files)
        #expect(try await customer.say("我的订单到哪了") == ["utter_ask_order_number"])
        #expect(customer.flows == ["order_status", "find_order"])
        #expect(try await customer.say("K20260001") == ["utter_order_card"])
        #expect(customer.flows.isEmpty)
        // From an earlier run the slot is full; the call decides again all the same.
        #expect(try await customer.say("K20260002 到哪了").last == "utter_handover")
        #expect(customer.last?.handover?.reason == "another order")
        #expect(try await customer.say("K20269999 到哪了") == ["utter_order_not_found"])
    }

    @Test func `a called flow that links to another comes back from there`() async throws {
        let customer = try Customer(files: Self.files)
        #expect(try await customer.say("我要退货") == ["utter_ask_order_number"])
        #expect(customer.flows == ["return_item", "find_order"])
        #expect(try await customer.say("K20260001") == ["utter_return_requested"])
        #expect(customer.flows.isEmpty)
    }

    @Test func `what the customer began is told, not the flow that it goes through`() async throws {
        let customer = try Customer(files: Self.files)
        try await customer.say("我的订单到哪了")
        #expect(customer.last?.topic == "查询订单")
        #expect(customer.last?.receipt.chosen.title?.text(in: .english) == "order status")
        try await customer.say("K20260001")
        #expect(customer.last?.topic == "查询订单")
        #expect(customer.last?.receipt.chosen.name == "order_status")
        #expect(customer.last?.receipt.context.openFlow == "order_status")
    }

    @Test func `going back names what the customer began`() async throws {
        let customer = try Customer(files: Self.files)
        try await customer.say("我的订单到哪了")
        #expect(try await customer.say("预约试衣") == ["utter_resumed", "utter_ask_order_number"])
        #expect(customer.text.contains("我们回到“查询订单”。"))
    }

    @Test func `a flow that says nothing still gets the customer a reply`() async throws {
        let customer = try Customer(.english, files: Self.files)
        #expect(try await customer.say("book a fitting") == ["utter_done"])
        #expect(customer.text == "All right.")
    }

    @Test(arguments: ["' '", "'{order.note}'"])
    func `a response that turns out empty is no reply`(text: String) async throws {
        var files = Self.files
        files["flows/orders.yml"]? += "\n      - action: utter_note"
        files["responses/note.yml"] = """
            responses:
              utter_note:
                - {language: zh, text: \(text)}
                - {language: en, text: \(text)}
              utter_done:
                - {language: zh, text: \(text)}
                - {language: en, text: \(text)}
            """
        let customer = try Customer(.english, files: files)
        try await customer.say("book a fitting")
        #expect(customer.last?.replies.map(\.text) == ["All right."])
    }

    @Test func `what was told to a person is forgotten when the flow begins anew`() async throws {
        var files = Shop.files
        files["flows/orders.yml"] = """
            flows:
              book_fitting:
                nlu_trigger:
                  - intent: book_fitting
                steps:
                  - collect: reason
                  - handover: books a fitting
            """
        files["actions/orders.yml"] = nil
        let customer = try Customer(files: files)
        for text in ["预约试衣", "下周结婚"] { try await customer.say(text) }
        #expect(customer.last?.handover != nil)
        #expect(try await customer.say("预约试衣") == ["utter_ask_reason"])
    }
}
