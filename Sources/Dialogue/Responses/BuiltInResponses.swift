import Conversations
import SourceFiles

/// What the policies say themselves, until a folder says it better under the same name.
enum BuiltInResponses {
    static let all: [String: Response] = Dictionary(
        uniqueKeysWithValues: texts.map { name, texts in
            let variants = [(Language.chinese, texts.zh), (.english, texts.en)].map { language, text in
                Response.Variant(
                    language: language, text: TextTemplate(text), card: nil, buttons: [],
                    place: .init(file: "(built in)"))
            }
            return (name, Response(name: name, variants: variants, place: .init(file: "(built in)")))
        })

    /// Names that stand for something in the built-in sentences, besides slots.
    static let variables: Set<String> = ["assistant", "flow", "value", "example", "position", "wish"]

    private static let texts: [String: (zh: String, en: String)] = [
        "utter_greeting": (
            "您好！我是{assistant}的智能客服，请问有什么可以帮您？", "Hello! I am the assistant of {assistant}. How can I help you?"
        ),
        "utter_thanks": ("不客气！还有什么可以帮您？", "You're welcome! Is there anything else I can do for you?"),
        "utter_goodbye": ("再见，祝您生活愉快！", "Goodbye, and have a nice day!"),
        "utter_cancelled": ("好的，已取消“{flow}”。还有什么可以帮您？", "All right, I have stopped “{flow}”. Is there anything else?"),
        "utter_nothing_to_cancel": ("好的。需要帮助时请随时告诉我。", "All right. Let me know whenever you need help."),
        "utter_corrected": ("好的，已改为 {value}。", "All right, changed to {value}."),
        "utter_correct_too_late": (
            "这一步已经办理，我无法自行更改。需要的话可以为您转接人工客服。",
            "That step has already been carried out, so I cannot change it myself. A person can help you with it."
        ),
        "utter_nothing_to_repeat": ("我还没有说过什么。请问有什么可以帮您？", "I have not said anything yet. How can I help you?"),
        "utter_restarted": ("好的，我们重新开始。请问有什么可以帮您？", "All right, let us start over. How can I help you?"),
        "utter_not_understood": (
            "抱歉，我没有理解您的意思，可以换一种说法吗？", "Sorry, I did not understand that. Could you put it another way?"
        ),
        "utter_not_known": (
            "抱歉，这个问题我没有找到可靠的答案。", "Sorry, I could not find a reliable answer to that."
        ),
        "utter_nearest": ("您想了解的是不是：", "Were you looking for one of these?"),
        "utter_clarify": ("请问您想办理哪一项？", "Which of these would you like to do?"),
        "utter_clarify_one": ("您是想办理“{flow}”吗？", "Is this about “{flow}”?"),
        "utter_could_not_help": ("抱歉，我没能帮上忙。", "Sorry, I could not help you with that."),
        "utter_ask_value": ("请告诉我您的回答。", "Please give me your answer."),
        "utter_invalid_value": (
            "“{value}”好像不对。正确的格式如：{example}。", "“{value}” does not look right. It should look like {example}."
        ),
        "utter_offer_person": ("需要我为您转接人工客服吗？", "Would you like to talk to a person?"),
        "utter_too_many_tries": (
            "看起来不太顺利。您可以继续输入，也可以让人工客服帮您。", "That does not seem to work. You can go on trying, or a person can help you."
        ),
        "utter_angry": ("很抱歉给您带来不好的体验。", "I am sorry about the trouble this has caused you."),
        "utter_action_failed": (
            "抱歉，系统暂时没有响应，请稍后再试。", "Sorry, our system is not responding at the moment. Please try again later."
        ),
        "utter_flow_failed": (
            "抱歉，这里出了点问题，我没能办完“{flow}”。", "Sorry, something went wrong and I could not finish “{flow}”."
        ),
        "utter_verification_needed": (
            "为了保护您的账户，请先在网站登录后再试。", "To protect your account, please sign in on the website first and try again."
        ),
        "utter_resumed": ("我们回到“{flow}”。", "Back to “{flow}”."),
        "utter_wish_noted": ("“{wish}”我记下了，这件办完就来。", "I have noted “{wish}” and will come to it right after this."),
        "utter_next_wish": ("您刚才还说：“{wish}”", "You also wrote: “{wish}”"),
        "utter_handover": ("好的，正在为您转接人工客服。", "All right, I am connecting you to a person."),
        "utter_handover_waiting": ("您前面还有 {position} 位顾客在等待。", "There are {position} customers ahead of you."),
        "utter_handover_absent": (
            "好的，已为您登记。目前没有客服在线，同事上线后会在这里回复您。",
            "All right, I have passed this on. Nobody is at the desk right now; a colleague will answer here as soon as they are back."
        ),
        "utter_person_button": ("转人工", "Talk to a person"),
        "utter_done": ("好的。", "All right."),
    ]
}
