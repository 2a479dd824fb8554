public import Conversations
import Knowledge
import LanguageUnderstanding
import TextAnalysis

/// Answers customers: understands a message, decides, acts and says.
public struct Assistant: Sendable {
    public let definition: AssistantDefinition
    private let interpreter: any Interpreting
    private let knowledge: any Answering
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
        let interpretation = interpreter.interpret(text, language: language)
        timer.finish(\.understand)
        let answer = knowledge.answer(text, language: language, topics: interpretation.topics)
        timer.finish(\.retrieve)
        let situation = Situation(
            definition: definition, state: input.state, interpretation: interpretation, answer: answer,
            language: language, seed: input.messageID.rawValue, page: input.page, isVerified: input.isVerified,
            canHandOver: input.canHandOver, queueLength: input.queueLength)
        let decision = Policy(situation: situation).decide()
        timer.finish(\.decide)

        var machine = TurnMachine(situation)
        var progress = machine.begin(decision.chosen.command)
        timer.finish(\.say)
        var calls = 0
        while case .call(let action, let arguments) = progress {
            calls += 1
            // The same in a repetition of this turn after a crash, so that nothing is ordered or cancelled twice.
            let outcome = await actions.call(action, arguments: arguments, key: "\(input.messageID).\(calls)")
            let elapsed = timer.finish(\.act)
            progress = machine.resume(outcome, milliseconds: elapsed)
            timer.finish(\.say)
        }
        return turn(situation, decision, machine, timer.milliseconds)
    }

    private func turn(
        _ situation: Situation, _ decision: Policy.Decision, _ machine: TurnMachine, _ time: Receipt.Milliseconds
    ) -> Turn {
        let versions = Receipt.Versions(
            interpreter: interpreter.hash, knowledge: knowledge.version, flows: definition.version)
        let receipt = Receipt(
            situation, decision, said: machine.said, changes: machine.changes, versions: versions, milliseconds: time)
        let sentiment = situation.interpretation.sentiment
        return Turn(
            replies: machine.replies, language: situation.language, state: machine.state, changes: machine.changes,
            handover: machine.handover, mood: sentiment.score, urgency: sentiment.urgency,
            frustration: sentiment.frustration,
            topic: topic(of: decision.chosen.candidate, machine.state)?.text(in: situation.language), receipt: receipt)
    }

    /// The matter of an answer, or else of the flow that was begun last.
    private func topic(of chosen: Candidate, _ state: DialogueState) -> LocalizedText? {
        guard chosen.kind != .answer else { return chosen.title }
        return state.topic.flatMap { definition.flows[$0]?.title }
    }
}
