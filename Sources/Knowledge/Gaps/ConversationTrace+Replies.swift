import Conversations

extension ConversationTrace {
    /// What agents wrote after a question was left open, in the order in which they wrote it.
    public var repliesToOpenQuestions: [DraftWriter.Reply] {
        var isOpen = false
        return steps.compactMap { step in
            switch step.happening {
            case .missed: isOpen = true
            case .replied(_, let text) where isOpen:
                return DraftWriter.Reply(conversation: conversation, time: step.time, text: text)
            case .asked, .answered, .rated, .taken, .replied, .left: break
            }
            return nil
        }
    }
}
