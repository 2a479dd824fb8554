/// Words that tell a customer's mood, in folded form.
enum SentimentLexicon {
    static let longestPhrase = 5

    static let feelings: [String: Double] = weigh([
        3: """
        excellent amazing awesome fantastic perfect wonderful brilliant superb outstanding love loved
        太棒了 完美 超赞 非常感谢 太好了 棒极了
        """,
        2: """
        great good happy pleased delighted thanks thank appreciate appreciated helpful glad satisfied impressed lovely
        谢谢 感谢 多谢 满意 喜欢 开心 高兴 好评 不错 很赞 很棒 很好 挺好 好用 贴心 优秀
        """,
        1: """
        nice fine friendly kind comfortable works resolved solved yay
        辛苦了 舒服 可以的 好的 漂亮 解决了 给力 友好
        """,
        -1: """
        slow late delayed delay wait waiting missing lost problem issue issues unclear confusing confused expensive wrong stuck
        unfortunately tired sorry
        太慢 很慢 好慢 迟迟 还没到 还没收到 没收到 不方便 太贵 不合适 不对 延误 弄错 漏发 少了 等了 无语 着急
        """,
        -2: """
        bad poor unhappy disappointed disappointing annoyed annoying frustrated frustrating angry upset
        useless complain complaint unacceptable rude fail failed fails worse refuse refused
        投诉 差评 失望 生气 不满意 不满 太差 很差 不好 不太好 不怎么样 质量差 态度差 气死 很烦 烦死 糟糕 假货 没用 不行 难用 敷衍 推脱
        """,
        -3: """
        terrible awful horrible worst ridiculous scam fraud disgusting disgusted outrageous furious hate hated pathetic garbage
        骗子 骗人 垃圾 恶心 太过分 过分 愤怒 忍无可忍 欺骗 无耻 黑店 坑人 最差 滚开
        """,
    ])

    /// What is wrong with a thing: bad news, and no anger, however much of it there is.
    static let faults: Set<String> = Set(
        words(
            """
            broken damaged defective faulty dirty torn leaking leaks cracked scratched stained crushed soaked dented
            坏了 坏的 破了 破的 破损 瑕疵 裂了 裂开 漏水 开线 开胶 断了 脏了 掉色 压坏 压烂 湿透
            """))

    static let intensifiers: [String: Double] =
        factors(
            1.5,
            "very really so extremely totally absolutely super incredibly completely too 非常 特别 太 超级 超 极其 十分 真的 真 实在 简直"
        )
        .merging(factors(0.6, "slightly somewhat quite rather fairly bit 有点 有些 稍微 稍")) { first, _ in first }

    static let negations: Set<String> = Set(
        words(
            """
            not no never don't dont doesn't doesnt didn't didnt isn't isnt wasn't wasnt can't cant cannot won't wont aren't without hardly
            不 没 没有 别 不是 不太 不够 不怎么 并不 从不 无法
            """))

    static let turns: Set<String> = Set(words("but however although 但 但是 可是 不过 然而"))

    private static func weigh(_ lists: [Double: String]) -> [String: Double] {
        lists.reduce(into: [:]) { weights, list in for word in words(list.value) { weights[word] = list.key } }
    }

    private static func factors(_ factor: Double, _ list: String) -> [String: Double] {
        Dictionary(words(list).map { ($0, factor) }) { first, _ in first }
    }

    private static func words(_ list: String) -> [String] {
        list.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
