import Testing

@testable import LanguageUnderstanding

/// What a reader of Chinese takes these for; nothing here was read off the lexicon.
struct ChineseSentimentTests {
    @Test(arguments: [
        "谢谢，非常满意！", "客服态度很好，点赞", "质量不错，物流也快", "太棒了，下次还来", "真的很喜欢这件衣服", "收到了，比想象的好看，开心", "没问题，谢谢",
        "问题解决了，感谢", "這個很好用，謝謝", "没有不满意的地方", "服务周到，值得推荐", "不错不错", "好评👍", "超级棒！！！", "物流有点慢，但是客服非常耐心",
        "从没失望过", "❤️❤️爱了", "辛苦了", "谢谢[玫瑰]", "物美价廉，还会回购", "效率真高，谢谢", "挺好的", "物流神速，非常满意", "可以的，很划算", "没毛病", "你家东西真好啊，下次还来",
    ])
    func `sounds pleased`(text: String) { #expect(SentimentAnalyser.analyse(text).label == "positive") }

    @Test(arguments: [
        "我的订单到哪了", "你好，在吗", "不好意思，请问怎么退货", "能不能改地址", "这款有没有黑色的", "订单号 KF20260001", "我想换个尺码", "麻烦帮我查一下物流",
        "这两款哪个更好", "什么时候发货", "可以开发票吗", "运费多少", "垃圾袋怎么卖", "拉链坏了怎么换", "明天能到吗", "不知道怎么选尺码", "有推荐的吗",
        "周三以前寄出可以吗", "这个是真皮的吗", "请转人工", "没有坏", "我要两件", "",
    ])
    func `says something and feels nothing`(text: String) {
        #expect(SentimentAnalyser.analyse(text).label == "neutral")
    }

    @Test(arguments: [
        "太差了", "质量不好", "很不满意", "你们就是骗子", "垃圾", "一点都不好用", "态度恶劣", "气死我了", "我要投诉你们", "包裹都湿透了", "拉链坏了",
        "呵呵", "呵呵，你们的服务真好", "真行啊你们", "太好了，又坏了", "真快啊，三天了还没发货", "谢谢你们全家", "效率真高啊，等了半个月", "第三次了", "怎么还没发货",
        "都说了多少遍了", "东西不错，但是客服态度太差", "😡", "等了三个星期了还没到", "不怎么样", "没有一次让我满意", "又贵又难用", "简直是浪费钱", "一直没人回",
        "有完没完", "後悔買了", "太離譜了", "不是很满意", "我也是醉了", "到现在都没收到，无语", "你们效率真高啊，半个月还没收到",
    ])
    func `sounds displeased`(text: String) { #expect(SentimentAnalyser.analyse(text).label == "negative") }

    /// The first is felt worse than the second.
    @Test(arguments: [
        ("非常失望", "失望"), ("失望", "有点失望"), ("太差！！！", "太差"), ("不满意", "不是很满意"), ("不好", "还行"), ("还行", "很好"),
        ("满意", "非常满意"), ("不错", "太棒了"), ("有点慢", "不慢"), ("垃圾服务", "服务太慢"), ("衣服不错，但是物流太差", "物流太差，但是衣服不错"),
        ("真好，又坏了", "又坏了"), ("拉链坏了，太过分了", "拉链坏了"), ("好的😡", "好的"), ("好的", "好的😊"), ("糟糕", "不糟糕"), ("真的很生气", "生气"),
        ("还是没收到", "没收到"), ("第三次问了", "第一次问"), ("呵呵，真好", "真好"), ("很好", "很好！！"), ("特别特别差劲", "差劲"),
    ])
    func `is felt worse`(worse: String, better: String) {
        #expect(SentimentAnalyser.analyse(worse).score < SentimentAnalyser.analyse(better).score)
    }

    @Test(arguments: [
        "十万火急", "马上给我处理", "急死了，今天就要用", "请尽快发货，等着用", "快点！赶飞机！", "来不及了", "立刻退款", "急急急", "很着急，麻烦催一下",
    ])
    func `cannot wait`(text: String) { #expect(SentimentAnalyser.analyse(text).urgency >= 0.6) }

    @Test(arguments: [
        "不急，慢慢来", "不着急", "什么时候都行", "有空再看就好", "谢谢，没别的了", "拉链坏了", "有什么颜色", "别着急，我不赶时间", "不用太快，下周也可以",
    ])
    func `can wait`(text: String) { #expect(SentimentAnalyser.analyse(text).urgency <= 0.15) }

    @Test(arguments: [
        ("非常急", "有点急"), ("快点！！！", "快点"), ("今天就要", "要"), ("马上发货", "早点发货"), ("在吗？？", "在吗？"), ("在吗在吗在吗", "在吗"),
        ("着急", "不着急"), ("尽快处理", "处理"), ("人呢", "你好"),
    ])
    func `is more pressing`(more: String, less: String) {
        #expect(SentimentAnalyser.analyse(more).urgency > SentimentAnalyser.analyse(less).urgency)
    }

    @Test(arguments: [
        "这是第三次了", "我都说了多少遍了", "还是不行，修了两次了", "受够了", "每次都这样", "等了三个星期了，还要等多久", "你们在踢皮球吗", "太好了，又坏了", "算了，不想再说了",
        "到底能不能退？？", "一直没人理", "問了五遍了", "呵呵，又是机器人",
    ])
    func `has lost patience`(text: String) { #expect(SentimentAnalyser.analyse(text).frustration >= 0.45) }

    @Test(arguments: [
        "拉链坏了，还开线了", "水壶收到就是破的", "我的订单到哪了？", "下次还来", "第一次买", "又好又快", "我想退货", "还有别的颜色吗", "太开心了！！！",
        "已经是第三次来买了，很满意", "尺码不合适", "又来买了，喜欢", "我还没决定",
    ])
    func `is patient`(text: String) { #expect(SentimentAnalyser.analyse(text).frustration <= 0.25) }

    @Test(arguments: [
        ("又坏了", "坏了"), ("第五次了", "第二次了"), ("问了四遍", "问了"), ("在哪？？？", "在哪？"), ("还是没收到", "没收到"), ("等了三天了", "等了"),
        ("退款退款退款", "退款"), ("怎么还不发货", "不发货"), ("呵呵", "嗯嗯"), ("不满意，算了", "不满意"),
    ])
    func `has less patience`(less: String, more: String) {
        #expect(SentimentAnalyser.analyse(less).frustration > SentimentAnalyser.analyse(more).frustration)
    }
}
