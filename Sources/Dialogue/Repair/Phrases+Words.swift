extension Phrases {
    static let cancel: Set<String> = [
        "算了", "取消", "不用了", "不弄了", "不办了", "不查了", "先不弄了", "没事了", "不需要了", "别弄了", "停", "停止", "退出", "算了不用了",
        "算了不弄了", "算了 不用了", "算了 不弄了", "算了 不查了", "不要了", "cancel", "never mind", "nevermind", "forget it",
        "forget about it", "stop", "quit", "exit",
        "no need", "never mind that", "cancel that", "cancel this", "stop it", "leave it", "drop it",
    ]
    static let cancelOpenings = ["算了", "先不管这个", "never mind", "nevermind", "forget it", "forget that"]
    static let restart: Set<String> = [
        "重新开始", "从头开始", "从头来", "重来", "重新来", "restart", "start over", "start again", "begin again", "reset",
        "lets start over", "let s start over", "let's start over",
    ]
    static let again: Set<String> = [
        "再说一遍", "再说一次", "重复一遍", "重复一下", "请再说一遍", "请重复", "没看清", "没听清", "什么", "你说什么", "repeat", "repeat that",
        "say that again", "say it again", "can you repeat that", "could you repeat that", "please repeat", "pardon",
        "come again", "what did you say", "what",
    ]
    static let greeting: Set<String> = [
        "你好", "您好", "嗨", "哈喽", "哈啰", "在吗", "在么", "在不在", "有人吗", "早", "早上好", "上午好", "中午好", "下午好", "晚上好", "你好你好",
        "你好在吗", "你好 在吗", "您好 在吗", "亲", "亲 在吗", "hi", "hello", "hey", "hi there", "hello there", "hey there",
        "good morning", "good afternoon",
        "good evening", "hello hello", "hiya", "greetings", "anyone there", "are you there",
    ]
    static let thanks: Set<String> = [
        "谢谢", "谢谢你", "谢谢您", "谢谢了", "多谢", "感谢", "非常感谢", "太感谢了", "好的谢谢", "好的 谢谢", "谢了", "thanks", "thank you",
        "thank you so much",
        "thank you very much", "thanks a lot", "many thanks", "thx", "ty", "cheers", "ok thanks", "great thanks",
        "great thank you", "ok thank you", "thanks so much", "perfect thanks", "perfect thank you",
    ]
    static let goodbye: Set<String> = [
        "再见", "拜拜", "拜", "回见", "下次见", "88", "bye", "goodbye", "good bye", "bye bye", "see you", "see ya",
        "see you later", "have a nice day", "thats all", "that s all", "that's all",
    ]
    static let objection: Set<String> = [
        "不对", "错了", "不是", "不是这个", "弄错了", "搞错了", "我说错了", "说错了", "写错了", "输错了", "我输错了", "填错了", "我打错了", "wrong",
        "thats wrong",
        "that s wrong", "that is wrong", "not that one", "i made a mistake", "my mistake", "thats not right",
        "that s not right", "that is not right", "wrong number", "wrong one",
    ]
    static let yes: Set<String> = [
        "是", "是的", "对", "对的", "好", "好的", "可以", "行", "要", "需要", "嗯", "嗯嗯", "确认", "确定", "没错", "好呀", "要的", "yes", "yeah",
        "yep",
        "yup", "sure", "ok", "okay", "of course", "correct", "right", "confirm", "confirmed", "y", "yes please",
        "please do", "go ahead",
    ]
    static let no: Set<String> = [
        "不", "不是", "不要", "不用", "不用了", "不了", "不行", "不可以", "没有", "不需要", "否", "别", "不对", "no", "nope", "nah", "no thanks",
        "no thank you", "not really", "n", "don't", "do not",
    ]
    static let personWhole: Set<String> = [
        "人工", "客服", "人工客服", "人工服务", "转人工", "真人", "转接", "转接人工", "找人工", "找客服", "human", "agent", "person", "operator",
        "representative", "a human", "a person", "real person", "live agent", "live chat", "customer service",
    ]
    static let ordinals: [Set<String>] = [
        ["1", "一", "第一个", "第一", "the first", "first", "the first one", "first one", "one"],
        ["2", "二", "第二个", "第二", "the second", "second", "the second one", "second one", "two"],
        ["3", "三", "第三个", "第三", "the third", "third", "the third one", "third one", "three"],
        ["4", "四", "第四个", "第四", "the fourth", "fourth", "the fourth one", "fourth one", "four"],
        ["5", "五", "第五个", "第五", "the fifth", "fifth", "the fifth one", "fifth one", "five"],
    ]

    static let person = TextPattern(
        "(转|接|找|叫|换|要|联系|呼叫)(接|到|个|一下|一个|你们的?|位|一位)*(人工|真人|活人|客服人员|人工客服|在线客服)|人工(客服|服务)(在吗|呢|来|帮)|(跟|和|与)(真人|人工|客服)(说|聊|谈|沟通|对话)"
            + "|\\b(speak|talk|chat|connect|transfer|put)\\b.{0,20}\\b(to|with|through|me)\\b.{0,20}\\b(human|person|people|agent|someone|somebody|representative|rep|operator|staff|advisor)\\b"
            + "|\\b(need|want|get|give me|find)\\b.{0,10}\\b(a|an|the) ?(real|live|actual)? ?(human|agent|representative|operator|person)\\b"
            + "|\\b(real|live|actual) (human|person|agent)\\b"
    )
    static let question = TextPattern(
        "(吗|么|呢)[。!！~ ]*$|怎么|如何|多少|多久|什么时候|哪里|哪些|能不能|可不可以|是否|为什么|^(how|what|when|where|why|who|which|can|could|do|does|is|are|will|would|should)\\b"
    )
    static let noPerson = TextPattern(
        "(不要|不想|别|不用|不必|无需|不需要)(给我|再)?(转|接|找|叫|换|联系)?(接|到)?(人工|真人|客服)|\\b(don't|dont|do not|no need to|rather not) .{0,12}(human|person|agent|someone|talk|speak)"
    )
    static let correction = TextPattern(
        "^(不[,，。!！ ]|不是|不对|错了|搞错|弄错|我说错|说错|写错|打错|输错|我是说|我指的是|我的意思是|应该是|改成|改为|换成|更正|抱歉[,，]? ?是|哦不|啊不|等等[,，]? ?是)"
            + "|^(no\\b|nope\\b|not\\b|actually\\b|sorry\\b|i meant\\b|i mean\\b|wrong\\b|correction\\b|wait\\b|oops\\b|change (it|that|this)\\b|make (it|that)\\b|it should be\\b|i made a mistake|rather\\b|instead\\b)"
    )
}
