extension SentimentLexicon {
    /// With one of these the praise in a message is not meant.
    static let ironies = """
        oh joy, yeah right, yeah sure, slow clap, good luck with that, so much for, thanks for nothing, thank you for nothing
        thanks for wasting, thank you for wasting, great job losing, nice job losing, gee, congratulations on, surprise surprise
        just what i needed, exactly what i needed today, real helpful, what a joke
        呵呵, 呵呵哒, 真行啊, 真行, 可真行, 真有你们的, 真有你的, 你们厉害, 你们可真厉害, 好厉害哦, 真厉害啊, 也是服了, 也是醉了, 真会做生意, 会做生意
        真是谢谢你们了, 真是谢谢你了, 真谢谢你们, 我真的会谢, 真是谢谢了, 谢谢你全家, 谢谢你们全家, 真可以啊, 真是好服务, 长见识了, 真够快, 真够可以, 你可真, 你们可真, 恭喜你们, 🙃
        """

    static let praises = """
        great, wonderful, perfect, fantastic, brilliant, lovely, nice, awesome, excellent, amazing, superb, good job, well done
        太好了, 太棒了, 真好, 真棒, 很好, 很棒, 好极了, 棒极了, 完美, 真快, 很快, 效率真高, 效率高, 不错, 优秀, 靠谱, 贴心, 给力, 👏, 👍
        """

    /// May stand beside praise that is not meant.
    static let interjections = "oh, wow, well, how, ah, yeah, okay, 哇, 哦, 嗯, 啊, 呀, 呢, 可, 那"
}
