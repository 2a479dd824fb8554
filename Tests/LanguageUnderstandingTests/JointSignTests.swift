import Testing

@testable import LanguageUnderstanding

struct JointSignTests {
    /// One for each way in which the joints of `ClauseCutter` are written.
    @Test(arguments: [
        "where is my order and how do I return it", "where is my order, how do I return it",
        "where is my order? how do I return it", "where is my order ALSO can I return it",
        "where is my order besides can I return it", "where is my order by the way can I return it",
        "where is my order as well as the other order", "where is my order one more thing can I return it",
        "where is my order.. can I return it", "where is my order\nhow do I return it",
        "我的订单到哪了另外怎么退货", "我的订单到哪了，怎么退货", "我的订单到哪了。怎么退货", "我的订单到哪了然后怎么退货",
        "我的订单到哪了顺便问一下怎么退货", "我的订单到哪了还有，怎么退货",
    ])
    func `sees whatever may join clauses`(text: String) {
        #expect(JointSigns.mayStand(in: text))
        #expect(!ClauseCutter().cuts(of: text).isEmpty || text.contains("还有"))
    }

    @Test(arguments: [
        "", "?", "where is my order?", "Where's my brand new order...", "我的订单到哪了？", "怎么退货！！", "K20271979",
        "how do I plug it in", "is my sandwich here",
    ])
    func `lets go what has nothing to join`(text: String) {
        #expect(!JointSigns.mayStand(in: text))
    }
}
