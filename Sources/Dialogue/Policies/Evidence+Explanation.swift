import Conversations

extension Evidence {
    /// For the people at the desk.
    var explanation: LocalizedText {
        let (zh, en) = sentences
        return LocalizedText([.chinese: zh, .english: en])
    }

    private var sentences: (zh: String, en: String) {
        switch self {
        case .asksForPerson: ("原话要求人工", "the words ask for a person")
        case .acceptsPerson: ("接受了转人工的提议", "accepts the offer of a person")
        case .intent(let name): ("意图 \(name)", "intent \(name)")
        case .intentTooWeak(let name): ("意图 \(name)，但不够确定", "intent \(name), but not sure enough")
        case .picked: ("选中了给出的选项", "picked from the offered choices")
        case .cancels: ("这句话只是取消", "the message only cancels")
        case .beginsByCancelling: ("开头就是取消", "the message begins by cancelling")
        case .asksToStartOver: ("要求重新开始", "asks to start over")
        case .asksToRepeat: ("要求再说一遍", "asks to hear it again")
        case .takesBack(let slot): ("收回了 \(slot)", "takes back \(slot)")
        case .givesAnother(let slot): ("给出了另一个 \(slot)", "gives another \(slot)")
        case .objects: ("表示不对，但没说怎样才对", "objects without saying what is right")
        case .gives(let slot): ("给出了 \(slot)", "gives \(slot)")
        case .doesNotFit(let slot): ("像 \(slot)，但不符合格式", "something like \(slot) that does not fit")
        case .anyText(let slot): ("任何文字都可以是 \(slot)", "any text is \(slot)")
        case .questionInstead(let slot):
            ("任何文字都可以是 \(slot)，但这是一个问题", "any text could be \(slot), but this is a question")
        case .conditionFails(let intent):
            ("意图 \(intent)，但流程的条件不成立", "intent \(intent), but the flow's condition does not hold")
        case .belowThreshold(let intent, let threshold):
            ("意图 \(intent)，但低于 \(Self.text(threshold))", "intent \(intent), but below \(Self.text(threshold))")
        case .elsewhere(let intent):
            ("意图 \(intent)，但说的是别的事", "intent \(intent), but the message is about something else")
        case .isOpen(let intent): ("意图 \(intent)，正在办理", "intent \(intent), which is open already")
        case .tooClose(let distance):
            ("几个流程相差不到 \(Self.text(distance))", "flows less than \(Self.text(distance)) apart")
        case .justBelowThreshold: ("有一个流程差一点达到门槛", "a flow just below its threshold")
        case .articleAnswers: ("文章里有答案", "the articles answer it")
        case .articleAnswersFurther(let question):
            (
                "接着上一个问题，理解为“\(question)”，文章里有答案",
                "goes on from the question before, as “\(question)”, which the articles answer"
            )
        case .articleTooUnsure(let threshold):
            ("文章的答案低于 \(Self.text(threshold))", "the articles' answer is below \(Self.text(threshold))")
        case .articlesUnclear: ("文章没有明确说", "the articles do not say it clearly")
        case .nothingElse: ("这句话没有别的内容", "the message is nothing else")
        case .firstAnger: ("第一次生气：提议转人工", "angry for the first time: a person is offered")
        case .angerAgain: ("再次生气", "angry again")
        case .angerUnattended: ("再次生气，但没有人在线", "angry again, but nobody is at the desk")
        case .nothingApplies: ("没有别的可做", "nothing else applies")
        case .missedAgain(let times): ("连续 \(times) 次没听懂", "not understood \(times) times in a row")
        }
    }

    private static func text(_ number: Double) -> String { JSONValue.number(number).text }
}
