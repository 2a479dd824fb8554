import Testing

@testable import Knowledge

struct FollowUpTests {
    @Test(arguments: [
        ("那国外呢？", "国外"), ("那么韩国呢", "韩国"), ("袜子呢？", "袜子"), ("灯呢", "灯"), ("它能机洗吗", "它能机洗吗"), ("如果写错了", "写错了"),
        ("What about abroad?", "abroad"), ("And to Korea?", "to korea"),
        ("how long does it take?", "how long does it take"),
    ])
    func `words that tie a message to the one before are no matter of its own`(text: String, matter: String) throws {
        let followUp = try #require(FollowUp(text))
        #expect(followUp.isTied)
        #expect(followUp.matter == matter)
    }

    @Test(arguments: ["多久？", "运费谁出", "how often?", "信用卡"])
    func `a message of few words may go on from the one before`(text: String) throws {
        #expect(try #require(FollowUp(text)).isTied == false)
    }

    @Test(arguments: [
        "", "   ", "ok", "那", "好的", "and", "羽绒服可以用洗衣机洗吗",
        "Which sizes does the Harbour down jacket come in?",
        "那我上周在你们店里买的那件蓝色的羽绒服到现在还没有收到发货通知请问是什么情况呢",
    ])
    func `a whole question stands alone`(text: String) { #expect(FollowUp(text) == nil) }

    @Test func `what is new comes before the earlier question`() throws {
        #expect(try #require(FollowUp("那国外呢")).question(after: "运费多少") == "国外, 运费多少")
    }
}
