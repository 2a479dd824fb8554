import Testing

struct NegativeTests {
    @Test(arguments: [
        "等一下", "我们一起去吧", "一样的东西", "我一直在等", "一定要快", "一般来说", "有一些问题想问", "一共多少钱", "十分感谢", "万一坏了怎么办", "千万别忘了",
        "便宜一点", "能不能快一点", "一点都不好", "有点贵", "差一点", "我给两点建议", "三星手机好用吗", "吃个三明治", "二手的也行", "百度一下", "四川人",
        "早上好", "晚上好", "下午好", "大家好", "为什么还没到", "谢谢", "你好", "在吗", "可以退货吗", "周到的服务", "周围没有店", "月饼还有吗", "年轻人喜欢",
        "前台在哪里", "我明白了", "前面那个", "以后再说", "之前说过", "一会儿再来", "天天都用", "日常用品", "随时联系", "第一时间通知我", "第三方平台",
        "几十块的东西", "发个红包", "上海的天气", "北京欢迎你", "河南人", "明白的", "老半天没人理", "一次性的", "大半夜的", "他三心二意", "乱七八糟", "一模一样",
        "一对一服务", "有没有大的", "白天", "什么时候", "哪天", "几点", "多少", "每次都这样", "每个人", "半成品", "刀子", "生日快乐", "说到做到",
    ])
    func `finds nothing in ordinary Chinese`(text: String) {
        #expect(Trial.readings(text) == [])
    }

    @Test(arguments: [
        "may I ask", "you may go", "march on", "they march out", "second-hand goods", "a second-hand phone",
        "first of all",
        "no one answers", "this one is broken", "which one is better", "one of them", "that one", "good morning",
        "good evening", "good night", "wait a second", "just a minute please", "hello", "thanks a lot", "a lot of",
        "I am here",
        "the sun is out", "she sat down", "we wed", "in the mean time", "third-party seller", "what time is it",
        "I want a refund", "an item", "to be or not to be", "for example", "at first", "at least", "in total",
        "on time",
        "as soon as possible", "it is on sale", "who are you", "let me in", "please help", "can you set it up",
        "case closed", "order now", "in case of", "half the price", "buy one", "the box", "v2ray", "iphone15pro",
        "fall apart", "spring water", "mid-size", "mon ami", "quarterly", "mondayish", "x", "s", "m", "l", "a",
        "e.g. this",
    ])
    func `finds nothing in ordinary English`(text: String) {
        #expect(Trial.readings(text) == [])
    }

    @Test(arguments: ["", " ", "。。。", "!!!", "😀😀", "👨‍👩‍👧‍👦", "\u{0}\u{1}\u{2}", "\u{200B}", "é́́́"])
    func `finds nothing in nothing`(text: String) {
        #expect(Trial.readings(text) == [])
    }
}
