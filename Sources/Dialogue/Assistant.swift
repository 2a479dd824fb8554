public import Conversations
import Knowledge
import LanguageUnderstanding
import TextAnalysis

/// Answers customers: understands a message, decides, acts and says.
public struct Assistant: Sendable {
    public let definition: AssistantDefinition
    let interpreter: any Interpreting
    let knowledge: any Answering
    private let actions: any ActionCaller

    public init(
        definition: AssistantDefinition, interpreter: any Interpreting, knowledge: any Answering,
        actions: any ActionCaller
    ) {
        self.definition = definition
        self.interpreter = interpreter
        self.knowledge = knowledge
        self.actions = actions
    }

    /// What opens a conversation.
    public func greeting(_ language: Language) -> MessageContent {
        let response = definition.settings.greeting ?? definition.response("utter_greeting")
        let name = definition.settings.name.text(in: language)
        return response?.render(.object(["assistant": .string(name)]), language: language, seed: "")
            ?? MessageContent(text: name)
    }

    /// Of a longer message, the beginning is read: nobody's wish takes more.
    private static let longestText = 2000

    public func turn(_ input: TurnInput) async -> Turn {
        let text = String(input.text.prefix(Self.longestText))
        var timer = StageTimer()
        let language = ReplyLanguage.choose(
            for: text, conversation: input.language, spoken: definition.settings.languages)
        let message = wish(text, of: input, state: input.state, language, &timer)
        let wishes = wishes(of: message, input, &timer)
        let first = await worded(wishes[0], &timer)
        var taken = [first]

        var machine = TurnMachine(first.situation, others: wishes.dropFirst().map(\.waiting))
        var progress = machine.begin(first.command)
        timer.finish(\.say)
        var calls = 0
        while progress != .done {
            switch progress {
            case .done: break
            case .call(let action, let arguments):
                calls += 1
                // The same in a repetition of this turn after a crash, so that nothing is ordered or cancelled twice.
                let outcome = await actions.call(action, arguments: arguments, key: "\(input.messageID).\(calls)")
                let elapsed = timer.finish(\.act)
                progress = machine.resume(outcome, milliseconds: elapsed)
            case .take(let waiting):
                let next = await worded(
                    wish(waiting.text, of: input, state: machine.state, language, &timer), &timer)
                taken.append(next)
                progress = machine.take(waiting, next.situation, next.command)
            }
            timer.finish(\.say)
        }
        return turn(message, taken, machine, timer.milliseconds)
    }

    private func turn(
        _ message: Wish, _ taken: [Wish], _ machine: TurnMachine, _ time: Receipt.Milliseconds
    ) -> Turn {
        let versions = Receipt.Versions(
            interpreter: interpreter.hash, knowledge: knowledge.version, flows: definition.version)
        let receipt = Receipt(message.situation, taken, machine, versions: versions, milliseconds: time)
        let sentiment = message.situation.interpretation.sentiment
        return Turn(
            replies: machine.replies, language: message.situation.language, state: machine.state,
            changes: machine.changes, handover: machine.handover, mood: sentiment.score, urgency: sentiment.urgency,
            frustration: sentiment.frustration,
            topic: taken.last.flatMap { topic(of: $0.decision.chosen.candidate, machine.state) }?
                .text(in: message.situation.language), receipt: receipt)
    }

    /// The matter of an answer, or else of the flow that was begun last.
    private func topic(of chosen: Candidate, _ state: DialogueState) -> LocalizedText? {
        guard chosen.kind != .answer else { return chosen.title }
        return state.topic.flatMap { definition.flows[$0]?.title }
    }
}
