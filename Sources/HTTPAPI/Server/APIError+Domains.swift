import Conversations
import Desk
import Hummingbird

extension APIError {
    /// The one place where the errors of the domains are put into words for clients.
    init?(_ error: any Error) {
        switch error {
        case RecordError.full:
            self.init(
                .init(code: 507, reasonPhrase: "Insufficient Storage"), "disk_full",
                "The server's disk is full, so the message was not kept. Please try again later.",
                zh: "服务器的磁盘已满，这条消息没有保存。请稍后再试。", retryAfter: 30)
        case RecordError.unreachable:
            self.init(
                .serviceUnavailable, "database_unreachable",
                "The server's database cannot be reached, so nothing was kept. Please try again later.",
                zh: "服务器的数据库无法连接，内容没有保存。请稍后再试。", retryAfter: 2)
        case RecordError.uncertain:
            self.init(
                .serviceUnavailable, "outcome_unknown",
                "The server's database broke off, and whether this was kept is not known. Please try again.",
                zh: "服务器的数据库中断，无法确定内容是否已保存。请重试。", retryAfter: 2)
        case RecordError.taken:
            self.init(
                .serviceUnavailable, "record_taken",
                "Another server has taken over, so nothing was kept here. Please try again later.",
                zh: "另一台服务器已接管，内容没有保存在这里。请稍后再试。", retryAfter: 30)
        case ConversationError.takenBy(let assignment):
            self.init(
                .conflict, "taken", "\(assignment.name) has this conversation.", zh: "\(assignment.name) 正在接待这个对话。")
        case ConversationError.notHeld:
            self.init(
                .conflict, "not_held", "Take the conversation first: you do not have it now.",
                zh: "请先接待这个对话：它现在不在您这里。")
        case ConversationError.resolvedAlready:
            self.init(.conflict, "resolved", "The conversation is resolved already.", zh: "这个对话已经解决。")
        case ConversationError.notWaiting:
            self.init(.conflict, "not_waiting", "The conversation does not wait for a person.", zh: "这个对话没有在等待人工。")
        case ConversationError.alreadyWithPerson:
            self.init(.conflict, "with_person", "A person has this conversation already.", zh: "这个对话已经有人接待。")
        case DeskError.noSuchConversation:
            self.init(.notFound, "no_such_conversation", "There is no such conversation.", zh: "没有这个对话。")
        case DeskError.emptyText:
            self.init(.unprocessableContent, "empty", "The text is empty.", zh: "内容是空的。", field: "text")
        case SignInError.wrongEmailOrPassword:
            self.init(
                .unauthorized, "wrong_credentials", "The e-mail address or the password is wrong.", zh: "邮箱或密码不对。")
        case SignInError.tooManyTries(let wait):
            let minutes = Int((wait / 60).rounded(.up))
            self.init(
                .tooManyRequests, "too_many_tries", "Too many tries. Please try again in \(minutes) min.",
                zh: "尝试次数太多，请 \(minutes) 分钟后再试。", retryAfter: Int(wait.rounded(.up)))
        default: return nil
        }
    }

    /// What the router itself refuses.
    init(_ error: HTTPError, at path: String) {
        let sentence = error.body ?? error.status.reasonPhrase
        switch error.status {
        case .notFound: self.init(.notFound, "no_such_path", "There is nothing at \(path).")
        case .methodNotAllowed: self.init(error.status, "no_such_method", sentence)
        default: self.init(error.status, "refused", sentence)
        }
    }
}
