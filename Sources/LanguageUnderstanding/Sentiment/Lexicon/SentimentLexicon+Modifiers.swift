extension SentimentLexicon {
    /// By how much they strengthen or weaken the feeling that follows.
    static let intensifiers: KeyValuePairs<Double, String> = [
        1.5: """
        very, really, so, extremely, totally, absolutely, super, incredibly, completely, too, utterly, such, truly, deeply, beyond
        highly, insanely, thoroughly, bloody, hugely, 很, 非常, 特别, 太, 超级, 超, 极其, 十分, 真的, 真, 实在, 简直, 好生, 相当, 极度, 完全, 彻底
        万分, 超超, 无比, 真是, 实在是, 真心
        """,
        0.6: """
        slightly, somewhat, rather, fairly, bit, a bit, a little, a tad, kind of, kinda, sort of, mildly
        有点, 有点儿, 有些, 稍微, 稍, 略微, 一点点, 比较, 还算
        """,
    ]

    static let negations = """
        not, no, never, don't, dont, doesn't, doesnt, didn't, didnt, isn't, isnt, wasn't, wasnt, can't, cant, cannot, won't, wont
        aren't, without, hardly, haven't, hasn't, hadn't, couldn't, wouldn't, shouldn't, weren't, nothing, nobody, none, neither
        barely, far from, 不, 没, 没有, 别, 不是, 不太, 不够, 不怎么, 并不, 从不, 无法, 并非, 毫不, 毫无, 未, 没什么, 谈不上, 算不上, 不会, 没那么, 没有一次, 没一次, 没有一个
        不那么, 不再
        """

    static let turns = "but, however, although, yet, though, except, 但, 但是, 可是, 不过, 然而, 就是, 只是, 可惜"

    /// What holds a word of the lists and means nothing by it; questions that offer both sides among them.
    static let harmless = """
        good morning, good afternoon, good evening, good day, good night, what kind, kind of product, this kind, which kind
        would like, not only, how good, any good, is it good, no later than, sorry to bother, so far
        waitlist, waiting list, lost and found, lost property, best before, best regards, kind regards, do not hesitate
        don't hesitate, as well as, wait time, how late, late fee, by the way, out of order number, good faith, bad luck
        is there a problem, happy to, feel free, i lied down, such as, so that, no one else, issue date, issue an invoice
        issue a receipt, for good, order again, buy again, come again, try again, shop again, see you again, mad about
        have a nice day, have a good day, have a great day, fine print, easy care, not sure
        不好意思, 好不好, 行不行, 可不可以, 能不能, 是不是, 要不要, 有没有, 对不对, 会不会, 用不用, 好的吗, 真的吗, 不仅, 不但, 不得不, 不一定, 不要紧
        不客气, 不用谢, 差不多, 差一点, 少不了, 没关系, 不知道, 不只, 不然, 对不起, 不过分, 多少了, 垃圾袋, 垃圾桶, 垃圾箱, 垃圾邮件, 哪个更好, 喜欢哪
        就是说, 怎么推荐, 推荐一款, 推荐一下, 推荐一个, 有推荐, 方便吗, 方便的话, 喜欢的话, 又好又快, 又快又好, 不满足, 不满减, 满意度, 滚筒, 滚动, 坑位, 不对外
        要是不好, 好的话, 不行的话, 不合适的话, 不喜欢的话, 不满意的话, 不合适怎么, 不合适可以, 不合适能, 不喜欢可以, 坏了怎么, 坏了的话, 不好的话
        投诉电话, 投诉渠道, 怎么评价, 投诉入口, 收到了吗, 解决了吗, 麻烦您, 麻烦你, 麻烦帮, 还可以退, 还可以换, 还可以用, 真实, 喝醉了, 太太, 真皮, 真丝, 超过
        超市, 特别版, 未来, 别人, 别的, 不锈钢, 不同, 没电, 比较一下, 慢慢, 慢走, 快慢, 麻烦, 烦请, 不厌其烦, 最好, 最好的, 更好的, 较好的, 应急, 急救, 急诊
        急流, 不满意怎么, 曝光, on right now, available right now, for now, by now, until now, good for, is it expensive, too late to
        recommend, nice try, nice try though
        """
}
