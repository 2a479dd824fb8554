import Conversations

/// The rules of the policy, in the order in which they apply; the name is the rule's code.
enum Rank: String, Comparable, CaseIterable {
    case person, command, reply, anger, smallTalk, score, none

    static func < (first: Self, second: Self) -> Bool { first.place < second.place }

    private var place: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.endIndex }

    /// Why an option of this rank wins.
    var explanation: LocalizedText {
        let (zh, en) = sentences
        return LocalizedText([.chinese: zh, .english: en])
    }

    private var sentences: (zh: String, en: String) {
        switch self {
        case .person:
            (
                "顾客要求人工时，无论这句话还可能是什么意思，都转人工。",
                "A customer who asks for a person gets one, whatever else the message could mean."
            )
        case .command:
            (
                "取消、更正、点选这样的明确指令先于任何猜测。",
                "A plain command such as cancel, correct or a pressed choice comes before any guess."
            )
        case .reply:
            (
                "这句话主要就是所问的内容，当作对问题的回答。",
                "A message that is mainly the value asked for answers the open question."
            )
        case .anger: ("一直生气的顾客转给人工。", "A customer who stays angry is handed to a person.")
        case .smallTalk:
            (
                "只是问候或道谢的话，照样回应。",
                "A message that is nothing but a greeting or thanks is answered in kind."
            )
        case .score:
            (
                "流程、答案、选择和闲聊之中，得分最高的胜出。",
                "Of flows, answers, choices and small talk, the highest score wins."
            )
        case .none: ("没有什么达到门槛。", "Nothing reached its threshold.")
        }
    }
}
