import LanguageUnderstanding
import SourceFiles

/// A few intents in both languages, far enough apart that words alone tell them.
enum ToyDefinition {
    static let text = """
        nlu:
          - intent: order_status
            examples: |
              - where is my order
              - track my order please
              - has my parcel been shipped
              - when will my parcel arrive
              - 我的订单到哪了
              - 查一下订单物流
              - 快递什么时候到
              - 包裹发货了吗
          - intent: return_item
            examples: |
              - I want to return this
              - how do I send it back
              - can I return a shirt
              - give me my money back for a return
              - 我想退货
              - 怎么退货退款
              - 这件可以退吗
              - 申请退货
          - intent: greet
            examples: |
              - hello
              - hi there
              - good morning
              - hey
              - 你好
              - 您好
              - 早上好
              - 在吗
        entities:
          - name: order_number
            pattern: '\\bKF\\d{8}\\b'
          - name: size
            values:
              small: [S, 小号]
              large: [L, 大号]
          - name: product
            values: [shirt, T-shirt, 衬衫]
          - name: contact
            kind: email
          - name: telephone
            kind: phone
        """

    static var definition: UnderstandingDefinition {
        var diagnostics = Diagnostics()
        return UnderstandingDefinition.parse(text, name: "toy.yml", into: &diagnostics)
    }

    /// Without encoder, so that the tests run everywhere.
    static func interpreter() throws -> Interpreter {
        try InterpreterTrainer.train(definition, encoder: nil)
    }
}
