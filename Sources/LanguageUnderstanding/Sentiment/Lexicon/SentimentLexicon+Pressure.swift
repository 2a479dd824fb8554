extension SentimentLexicon {
    /// How soon it has to be, by what is said; below zero, that there is time.
    static let urgencies: KeyValuePairs<Double, String> = [
        0.85: """
        urgent, urgently, emergency, asap, immediately, as soon as possible, right away, at once, this instant
        straight away, extremely urgent, life or death, time is running out, running out of time, sos
        紧急, 十万火急, 火急, 马上, 立刻, 立即, 急死, 救命, 急用, 来不及, 刻不容缓, 火烧眉毛, 现在就要, 人命关天, 火速, 等不了, 等不及, 急需
        """,
        0.6: """
        hurry, hurry up, quickly, in a rush, in a hurry, can't wait, cannot wait, can not wait, deadline, need it by, need it before
        need this by, need it today, need it tonight, need it tomorrow, need this today, now please, promptly, before i leave
        my flight, time sensitive, critical, without delay, speed up, expedite, the sooner the better, running late, need it now, right now
        尽快, 赶紧, 快点, 快些, 赶快, 抓紧, 今天就要, 明天就要, 今晚就要, 等着用, 着急, 赶时间, 速回, 速度, 催一下, 催催, 催单, 越快越好, 赶飞机, 今天必须
        今天之内, 今天内, 必须今天, 急着, 要迟到, 务必, 等米下锅, 快一点, 能快, need this before, need these before, before my wedding, in time for, 加急
        """,
        0.5: "急, 人呢, need it, today please, this morning please, any minute, tonight",
        0.3:
            "soon, by tomorrow, by tonight, by today, by friday, by monday, before tomorrow, early, 早点, 今天能, 明天要用, 今晚, 在线等, 快吗",
        0.15: "now, today, tomorrow, 今天, 明天",
        -0.9: """
        no rush, no hurry, not in a hurry, not in a rush, not urgent, whenever you can, take your time, when you have time, any time
        anytime, at your convenience, no need to hurry, when you get a chance, not that urgent, nothing urgent
        不急, 不着急, 不用急, 不用着急, 不是很急, 不太急, 别着急, 不赶时间, 慢慢来, 有空再, 有空的时候, 有时间再, 什么时候都行, 都可以的, 不用太快
        """,
    ]

    /// Words of somebody who has tried before, waited, or is about to leave; faults of things are not among them.
    static let frustrations: KeyValuePairs<Double, String> = [
        0.65: """
        fed up, had enough, last straw, sick of, sick and tired, how many times, over and over, wasting my time, waste of time
        never again, thanks for nothing, run out of patience, running out of patience, losing my patience, lost patience
        ridiculous, getting nowhere, driving me crazy, at my wits end, at my wit's end, don't waste my time, joke of a company
        受够, 忍无可忍, 有完没完, 没完没了, 说了多少遍, 说了多少次, 多少遍了, 多少次了, 问了多少遍, 问了多少次, 踢皮球, 浪费时间, 八百遍, 一百遍, 抓狂, 崩溃
        烦死, 气死, 烦透, 耐心都没, 没耐心, 还要我说几遍, 到底要我, 要疯了
        """,
        0.5: """
        still waiting, still not, still no, still nothing, still hasn't, still haven't, still doesn't, still don't, still didn't
        still can't, still isn't, still won't, still cannot, yet again, once again, already told, already said, already asked
        already explained, already sent, keep asking, keep getting, keeps happening, keeps failing, nobody answers, no one answers
        nobody replies, no one replies, nobody helps, no one helps, same problem, same issue, same question, same answer
        same thing, i give up, forget it, nobody cares, how much longer, not listening, are you even
        did you even, what is going on, going in circles, round in circles, passed around, as i said, like i said
        every single time, several times, many times, multiple times, so many times, three times, four times, five times, third time, fourth time, fifth time, tenth time, umpteenth time, fobbed off, kept waiting, repeat myself
        repeating myself
        怎么还, 还是没, 还是不行, 还是不能, 还是没有, 还是一样, 还是老样子, 还没解决, 还没处理, 一直没, 一直不, 迟迟, 每次都, 总是, 一次次, 不想再说, 不想再等, 不想再联系, how long do i have to wait, 一遍遍
        一而再, 再三, 好几次, 好几遍, 好几天了, 多次, 反复, 没人理, 没人回, 没人管, 不理人, 爱答不理, 算了, 还要等多久, 还要多久, 要等到什么时候
        到底什么时候, 到底有没有, 到底能不能, 到底怎么, 究竟, 早就说, 早就问, 都说了, 说过了, 问过了, 刚才不是说, 不是说好, 说话不算数, 又来了, 推来推去, 等到现在
        even reading, even read, even listening, 再问一遍, 最后问一遍, 最后问一次, 再说最后一遍, 服了你们, 真服了, 我服了, 白等
        心累, 不耐烦, 听不懂人话, 你听懂, 能不能听, 答非所问, 机器人吧, 不要再发
        """,
        0.35: """
        still broken, still missing, frustrated, frustrating, annoyed, annoying, for weeks, for days, for hours, for ages, weeks now
        hours now, days now, no response, no reply, no answer, hello anyone, anybody there, anyone there, useless, impatient
        second time, two times, sigh, come on, seriously, for months, what the hell, wtf
        还没到, 还没收到, 还没发, 还没有, 还不发货, 无语, 半天, 太久, 到底, 难道, 敷衍, 推脱, 没用, 唉, 服了, i said no, 害我, 栓q, 我真的会谢, 真烦, 好烦, 很烦, 等了, 催了, 人呢
        不回复, 都几天了, 这么久, 那么久, 依然, 仍然, 仍旧, 老是, 拖着, 拖延, 拖拖拉拉, 一拖再拖, 烦, 不发货
        """,
        0.2: "怎么回事, 什么情况, what happened",
    ]

    static let repetitions = "again, still, keep, keeps, another, twice, 又, 再次, 依旧, 重复, 再一次"
}
