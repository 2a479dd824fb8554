import Conversations
import Knowledge
import LanguageUnderstanding

/// A message or a clause of it, as it was understood, and what the policy would do about it.
struct Wish {
    var situation: Situation
    let decision: Policy.Decision

    var command: Command { decision.chosen.command }

    var waiting: WaitingWish { WaitingWish(text: situation.text, message: situation.seed) }

    /// It wants something of the assistant, which is known.
    fileprivate var isClear: Bool {
        [.flow, .answer, .chitchat].contains(decision.chosen.candidate.kind)
    }

    /// It is done with in this turn, whatever else there is.
    fileprivate var asksNothing: Bool { decision.chosen.candidate.kind != .flow }
}

extension Assistant {
    /// The wish with its answer in the words in which it is said.
    func worded(_ wish: Wish, _ timer: inout StageTimer) async -> Wish {
        guard wish.command.saysAnswer else { return wish }
        var wish = wish
        wish.situation.answer = await knowledge.worded(
            wish.situation.answer, to: wish.situation.answer.question ?? wish.situation.text,
            language: wish.situation.language)
        timer.finish(\.say)
        return wish
    }

    func wish(
        _ text: String, of input: TurnInput, state: DialogueState, _ language: Language, _ timer: inout StageTimer
    ) -> Wish {
        let interpretation = interpreter.interpret(text, language: language)
        timer.finish(\.understand)
        let answer = knowledge.answer(
            text, after: state.answered, language: language, topics: interpretation.topics)
        timer.finish(\.retrieve)
        var situation = Situation(
            definition: definition, state: state, interpretation: interpretation, answer: answer,
            language: language, seed: input.messageID.rawValue, page: input.page, isVerified: input.isVerified,
            canHandOver: input.canHandOver, queueLength: input.queueLength)
        let decision = Policy(situation: situation).decide()
        if case .quote(let passage) = decision.chosen.command {
            situation.answer = knowledge.answer(passage: passage) ?? answer
        }
        timer.finish(\.decide)
        return Wish(situation: situation, decision: decision)
    }

    /// What a message asks for, one after the other: what can be answered at once comes before what has questions of its own.
    ///
    /// - Returns: The message itself, where it asks for one thing, answers a question, or is a plain command.
    func wishes(of message: Wish, _ input: TurnInput, _ timer: inout StageTimer) -> [Wish] {
        guard message.situation.question == nil, [.score, .none].contains(message.decision.chosen.rank) else {
            return [message]
        }
        let clauses = interpreter.clauses(of: message.situation.interpretation)
        timer.finish(\.understand)
        guard clauses.count > 1 else { return [message] }
        var wishes: [Wish] = []
        for clause in clauses {
            let wish = wish(
                clause.text, of: input, state: input.state, message.situation.language, &timer)
            // A person has it all, so the rest need not be said first.
            if case .handOver = wish.command { return [wish] }
            guard wish.isClear else { return [message] }
            if !wishes.contains(where: { $0.command == wish.command && !$0.asksNothing }) { wishes.append(wish) }
        }
        return wishes.filter(\.asksNothing) + wishes.filter { !$0.asksNothing }
    }
}
