extension SentimentLexicon {
    static let feelings: KeyValuePairs<Double, String> = [
        3: """
        excellent, amazing, awesome, fantastic, perfect, wonderful, brilliant, superb, outstanding, love, loved, exceptional
        incredible service, best ever, couldn't be happier, could not be happier, five stars, over the moon, blown away
        太棒了, 完美, 超赞, 非常感谢, 太好了, 棒极了, 好极了, 太满意了, 太感谢了, 感激不尽, 五星好评, 爱了, 超级棒, 无可挑剔, yyds
        """,
        2: """
        great, good, happy, happier, pleased, delighted, thanks, thank, appreciate, appreciated, helpful, glad, satisfied
        impressed, lovely, grateful, thankful, thanks again, thanks a lot, highly recommend, would recommend, will recommend, reliable, beautiful, enjoy, enjoyed
        best, better than expected, well done, good job, exceeded, cheers, polite, quick response, saved my day, made my day
        couldn't be better, can't complain, cannot complain
        谢谢, 感谢, 多谢, 谢了, 满意, 喜欢, 开心, 高兴, 好评, 不错, 很赞, 很棒, 很好, 挺好, 真好, 真棒, 好用, 贴心, 优秀, 点赞, 赞一个
        神速, 很快, 真快, 挺快, 效率高, 效率真高, 靠谱, 周到, 惊喜, 物美价廉, 值得, 值得推荐, 强烈推荐, 很耐心, 耐心, 热情, 麻利, 给力, 超值, 放心, 佩服
        """,
        1: """
        i like, really like, nice, fine, friendly, kind, comfortable, works, resolved, solved, fixed, yay, okay now, works now, sorted, replaced
        smooth, smoothly, no problem, no problems, no worries, no complaints, no issues, fair enough, phew, relieved, cool
        as described, as expected, not bad, on time
        辛苦了, 舒服, 可以的, 好的, 漂亮, 解决了, 友好, 没问题, 没毛病, 搞定了, 修好了, 还不错, 方便, 省心, 准时, 如期, 划算
        """,
        0.5: "okay, decent, acceptable, not too bad, finally arrived, 还行, 还可以, 还好, 凑合, 过得去, 收到了, 终于收到",
        -0.5: "meh, so so, mediocre, average, not ideal, 一般, 一般般, 马马虎虎, 将就",
        -1.3: "还是没, 还是没有, 一直没, 迟迟不, don't like, do not like, didn't like, dislike",
        -1: """
        slow, slower, late, delayed, delay, wait, waiting, waited, missing, lost, problem, problems, issue, issues, unclear
        confusing, confused, expensive, overpriced, wrong, stuck, unfortunately, tired, sorry, worried, unreliable, difficult
        error, errors, not working, doesn't work, does not work, won't work, stopped working, fell apart, not received
        never arrived, never came, hasn't arrived, overcharged, cheap looking, so long, too long, not as described, unhelpful
        no response, no reply, no answer, crashes, crashed, hard to use, not impressed, wrong size, wrong item, impatient
        fobbed off, fail, failed, fails, failure
        慢, 太慢, 很慢, 好慢, 真慢, 慢死, 迟迟, 还没到, 还没收到, 没收到, 不方便, 太贵, 好贵, 不合适, 不对, 延误, 弄错, 发错, 漏发, 少了, 等了, 无语
        着急, 麻烦死, 担心, 耽误, 太久, 好久, 半天, 丢了, 丢件, 不见了, 打不开, 用不了, 没反应, 没人理, 没人回, 不理人, 不回复, 不耐烦, 不给力
        不值, 太小气, 不清楚, 看不懂, 搞不懂, 不靠谱, 不好用, 不划算, 货不对板, 与描述不符, 不发货, 没发货, 不退款, 心累, 后悔, 太吵, 太硬, 太麻烦
        麻烦得很, 破防, emo了, 害我, 栓q
        """,
        -2: """
        bad, poor, poorly, unhappy, disappointed, disappointing, disappointment, annoyed, annoying, frustrated, frustrating, angry
        upset, useless, complain, complaint, unacceptable, rude, worse, refuse, refused, crap, sucks, suck
        nonsense, joke, misleading, misled, lied, lie, lies, liar, cheated, unprofessional, incompetent, dishonest, shame
        waste of time, waste of money, wasted, wasting my time, ripped off, rip off, fed up, had enough, sick of, sick and tired
        tired of, let down, not acceptable, never again, pissed, mad, hopeless, appalled, not good enough, last straw, shoddy
        regret buying, i want a refund now, what a mess, a mess, give up on, thanks for nothing, don't care
        投诉, 差评, 失望, 生气, 不满意, 太差, 很差, 真差, 好差, 差劲, 不好, 不太好, 不怎么样, 质量差, 态度差, 服务差, 气死, 很烦, 烦死, 烦人, 烦透
        真烦, 好烦, 糟糕, 假货, 没用, 不行, 难用, 敷衍, 推脱, 推卸, 踢皮球, 受够, 火大, 恼火, 上火, 忽悠, 不负责, 不专业, 差得, 气人, 可恶, 讨厌
        后悔买, 浪费时间, 浪费钱, 交智商税, 智商税, 打发人, 说话不算数, 言而无信, 不讲理, 退钱, 什么破, 什么玩意, 太离谱, 离谱, 难吃, 态度恶劣
        无语死, 白等, isn't acceptable, is not acceptable, wasn't acceptable, 爱答不理, 维权, 很不满, 非常不满, 十分不满, 极其不满, 表示不满, 强烈不满, 太坑, 真坑, 坑钱, 坑我, 坑了, 曝光你们, 什么态度
        """,
        -3: """
        terrible, awful, horrible, worst, ridiculous, scam, scammers, fraud, disgusting, disgusted, outrageous, furious, hate
        hated, pathetic, garbage, rubbish, trash, appalling, atrocious, dreadful, livid, disgrace, disgraceful, abysmal, absurd
        thieves, thief, joke of a company, bullshit, fuck, fucking, wtf, a nightmare, nightmare, infuriating, zero stars
        骗子, 骗人, 垃圾, 恶心, 太过分, 过分, 愤怒, 忍无可忍, 欺骗, 无耻, 黑店, 坑人, 坑爹, 最差, 滚开, 他妈, 妈的, 王八蛋, 傻逼, 诈骗, 不要脸, 欺负人
        辣鸡, tmd, 滚蛋, 给我滚, 霸王条款, 气炸, 怒了, 烂透, 太烂, 什么东西, 丧心病狂, 工商局举报, 举报, 一肚子火, 气得发抖, 缺德, 奇葩, 毫无诚信, 12315
        """,
    ]

    /// What is wrong with a thing: bad news, and no anger, however much of it there is.
    static let faults = """
        broken, broke, ripped, burst, damaged, defective, faulty, dirty, torn, leaking, leaks, cracked, scratched, stained, crushed, soaked, dented
        坏了, 坏的, 破了, 破的, 破损, 瑕疵, 裂了, 裂开, 漏水, 开线, 开胶, 断了, 脏了, 掉色, 压坏, 压烂, 湿透, 褪色, 起球, 碎了, 变形
        """
}
