import Foundation
import SourceFiles

@testable import Dialogue

/// An assistant's folder on disk for the length of a test.
struct TestFolder {
    let url: URL

    init(_ files: [String: String]) throws {
        url = FileManager.default.temporaryDirectory.appending(path: "kefu-dialogue-\(UUID().uuidString)")
        for (path, text) in files {
            let file = url.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
    }

    func load() -> (definition: AssistantDefinition?, problems: [String]) {
        defer { try? FileManager.default.removeItem(at: url) }
        var diagnostics = Diagnostics()
        let definition = AssistantDefinition.load(from: url, into: &diagnostics)
        return (definition, diagnostics.sorted.map(\.description))
    }
}

enum Shop {
    /// Loaded once for all tests.
    static let loaded = Result { try TestFolder(files).load() }

    static let files = [
        "assistant.yml": """
        name: {zh: 测试店, en: Test Shop}
        languages: [zh, en]
        services:
          shop: {url: "http://127.0.0.1:1/api"}
        knowledge: {url: "http://127.0.0.1:1/help"}
        """,
        "intents/all.yml": """
        version: "3.1"
        nlu:
          - intent: order_status
            examples: |
              - 我的订单到哪了
              - where is my order
          - intent: return_item
            examples: |
              - 我要退货
              - I want to return something
          - intent: book_fitting
            examples: |
              - 预约试衣
              - book a fitting
          - intent: bot_identity
            examples: |
              - 你是机器人吗
              - are you a robot
          - regex: order_number
            examples: |
              - [Kk]\\d{4,10}
        """,
        "flows/slots.yml": """
        slots:
          order_number: {type: text, from_entity: order_number, pattern: "^K\\\\d{8}$", example: K20260001}
          order: {type: any}
          reason: {type: text}
          kind: {type: categorical, values: [refund: [退款, money back], exchange: [换货, swap]]}
          confirmed: {type: bool}
          receipt: {type: any}
          people: {type: number, minimum: 1, maximum: 9}
        """,
        "flows/orders.yml": """
        flows:
          find_order:
            name: {zh: 找订单, en: finding the order}
            steps:
              - id: ask
                collect: order_number
              - id: find
                action: find_order
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
                  - if: slots.order is null
                    then: END
                  - else: show
              - id: show
                action: utter_order_card
                next: END
          return_item:
            name: {zh: 申请退货, en: returning something}
            nlu_trigger:
              - intent: {name: return_item, confidence_threshold: 0.6}
            steps:
              - call: find_order
                next:
                  - if: slots.order is null
                    then: END
                  - else: kind
              - id: kind
                collect: kind
              - id: why
                collect: reason
              - id: confirm
                collect: confirmed
                ask_before_filling: true
                next:
                  - if: slots.confirmed = true
                    then: request
                  - else: kept
              - id: request
                action: request_return
              - id: done
                action: utter_return_requested
                next: END
              - id: kept
                action: utter_return_dropped
                next: END
          book_fitting:
            name: {zh: 预约试衣, en: booking a fitting}
            nlu_trigger:
              - intent: book_fitting
            steps:
              - collect: people
                rejections:
                  - if: slots.people > 4
                    utter: utter_too_many_people
              - handover: books a fitting
        """,
        "actions/orders.yml": """
        actions:
          find_order:
            url: "{services.shop}/orders/{order_number}"
            arguments: [order_number]
            timeout: 2s
            result: order
            not_found: null
            expects: [number]
            on_failure: utter_order_service_down
          request_return:
            method: POST
            url: "{services.shop}/orders/{order_number}/returns"
            arguments: [order_number, kind, reason]
            result: receipt
        """,
        "responses/all.yml": """
        responses:
          utter_ask_order_number:
            - {language: zh, text: 请问订单号是多少？}
            - {language: en, text: What is your order number?}
          utter_invalid_order_number:
            - {language: zh, text: "“{value}”不是订单号，应是 K 加八位数字。"}
            - {language: en, text: "“{value}” is no order number: it is K and eight digits."}
          utter_order_not_found:
            - {language: zh, text: "没有找到订单 {order_number}。"}
            - {language: en, text: "There is no order {order_number}."}
          utter_order_card:
            - language: zh
              text: "订单 {order.number} {order.status}。"
              card: {title: "{order.number}", rows: [{label: 状态, value: "{order.status}"}]}
            - language: en
              text: "Order {order.number} is {order.status}."
              card: {title: "{order.number}", rows: [{label: Status, value: "{order.status}"}]}
          utter_order_service_down:
            - {language: zh, text: 订单系统没有响应。}
            - {language: en, text: The order system does not answer.}
          utter_ask_kind:
            - {language: zh, text: 退款还是换货？}
            - {language: en, text: Money back or a swap?}
          utter_ask_reason:
            - {language: zh, text: 是什么原因？}
            - {language: en, text: What is the reason?}
          utter_ask_confirmed:
            - {language: zh, text: 确认提交吗？}
            - {language: en, text: Shall I submit it?}
          utter_return_requested:
            - {language: zh, text: 已提交退货。}
            - {language: en, text: The return is submitted.}
          utter_return_dropped:
            - {language: zh, text: 没有提交。}
            - {language: en, text: Nothing was submitted.}
          utter_ask_people:
            - {language: zh, text: 几位？}
            - {language: en, text: How many people?}
          utter_too_many_people:
            - {language: zh, text: "{value} 位太多了，最多四位。"}
            - {language: en, text: "{value} is too many, four at most."}
          utter_bot_identity:
            - {language: zh, text: 我是智能客服。}
            - {language: en, text: I am an automatic assistant.}
        """,
    ]
}
