/// A small assistant of a small shop, as its author would write it.
public enum AssistantFolder {
    public static let files = [
        "assistant.yml": """
        name: {zh: 小店助手, en: Shop helper}
        languages: [zh, en]
        greeting:
          - {language: zh, text: 您好，请问有什么可以帮您？}
          - {language: en, text: "Hello, how can I help?"}
        services:
          shop: {url: "http://127.0.0.1:1/api"}
        """,
        "intents/all.yml": """
        version: "3.1"
        nlu:
          - intent: order_status
            examples: |
              - 我的订单到哪了
              - 查一下订单
              - 订单发货了吗
              - 快递到哪里了
              - 看看我的订单
              - 我买的东西到哪了
              - where is my order
              - track my order
              - order status please
              - has my order shipped
              - when does my order arrive
              - find my order
          - intent: book_fitting
            examples: |
              - 预约试衣
              - 我想预约
              - 可以约试穿吗
              - 约个时间试衣服
              - 预约到店
              - 试衣间怎么约
              - book a fitting
              - make an appointment
              - I want to try clothes on
              - reserve a fitting room
              - appointment for a fitting
              - can I book a visit
          - regex: order_number
            examples: |
              - [Kk]\\d{8}
        """,
        "flows/all.yml": """
        slots:
          order_number: {type: text, from_entity: order_number, pattern: "^K\\\\d{8}$", example: K20260001}
          order: {type: any}
          visit: {type: text}
        flows:
          order_status:
            name: {zh: 查询订单, en: order status}
            nlu_trigger:
              - intent: order_status
            steps:
              - id: ask
                collect: order_number
                next: find
              - id: find
                action: find_order
                next: show
              - id: show
                action: utter_order
                next: END
          book_fitting:
            name: {zh: 预约试衣, en: a fitting}
            nlu_trigger:
              - intent: book_fitting
            steps:
              - id: ask
                collect: visit
                next: booked
              - id: booked
                action: utter_booked
                next: END
        """,
        "actions/all.yml": """
        actions:
          find_order:
            url: "{services.shop}/orders/{order_number}"
            arguments: [order_number]
            timeout: 60s
            result: order
            not_found: null
        """,
        "responses/all.yml": """
        responses:
          utter_ask_order_number:
            - {language: zh, text: 请问订单号是多少？}
            - {language: en, text: "What is the order number?"}
          utter_invalid_order_number:
            - {language: zh, text: "{value} 不是订单号。"}
            - {language: en, text: "{value} is no order number."}
          utter_ask_visit:
            - {language: zh, text: 您想什么时候来？}
            - {language: en, text: "When would you like to come?"}
          utter_order:
            - {language: zh, text: "订单在路上。"}
            - {language: en, text: "The order is on its way."}
          utter_booked:
            - {language: zh, text: 已为您预约。}
            - {language: en, text: "It is booked."}
        """,
        "knowledge/returns.en.md": """
        ---
        title: Returns
        language: en
        ---
        # Returns

        You can return an item within 30 days of delivery. Refunds reach your card within five working days.
        """,
        "knowledge/returns.zh.md": """
        ---
        title: 退货
        language: zh
        ---
        # 退货

        收到商品后 30 天内可以退货。退款会在五个工作日内退回您的银行卡。
        """,
        "tests/all.yml": """
        conversations:
          - name: an order number is asked for
            language: en
            steps:
              - customer: where is my order
              - assistant: {response: utter_ask_order_number}
        """,
    ]
}
