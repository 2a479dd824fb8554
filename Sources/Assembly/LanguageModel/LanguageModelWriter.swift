public import Conversations
import Foundation
public import Knowledge
import Synchronization
import ValueParsing

/// Lets a language model put answers into words, within its budget, and gives only what the passages support.
///
/// Whatever goes wrong, the answer in the articles' own words is given.
public actor LanguageModelWriter {
    public nonisolated let settings: LanguageModelSettings
    private let ledger: ModelLedger?
    private let retries: ModelRetries
    private var breaker: CircuitBreaker
    private var budget: DailyBudget
    private var client: LanguageModelClient?
    private var model: String?
    private var running = 0

    /// More conversations than this at once would wait longer than anybody does.
    private static let mostAtOnce = 8
    /// In characters, of what the ledger keeps of a prompt and of a reply.
    private static let mostKept = 6_000

    /// - Parameter ledger: Where requests are noted, and whence those of today are known; nil notes none.
    public init(
        _ settings: LanguageModelSettings, ledger: ModelLedger?, breaker: CircuitBreaker = CircuitBreaker(),
        retries: ModelRetries = ModelRetries()
    ) {
        self.settings = settings
        self.ledger = ledger
        self.breaker = breaker
        self.retries = retries
        budget = DailyBudget(settings.budget)
        let today = DailyBudget.day(of: .now)
        for record in (try? ledger?.records()) ?? [] where DailyBudget.day(of: record.time) == today {
            budget.spend(tokens: record.tokens, at: record.time)
        }
    }

    public func close() async { await client?.close() }

    /// The answer as the model writes it, where the articles have one.
    ///
    /// - Parameters:
    ///   - purpose: For the ledger.
    ///   - show: Is given what may be shown as soon as it is checked; where that ends up empty, the answer's text is still to be shown.
    public func answer(
        _ extractive: KnowledgeAnswer, to question: String, language: Language, from index: KnowledgeIndex,
        purpose: String, show: @escaping @Sendable (String) -> Void = { _ in }
    ) async -> KnowledgeAnswer {
        guard extractive.text != nil else { return extractive }
        let passages = index.evidence(of: extractive)
        let prompt = ModelPrompt(
            question: PersonalDataMask.masked(question), passages: passages, language: language)
        let reply = Reply(
            GroundedReply(check: index.supportCheck(against: passages, question: question), language: language), show)
        var request = Request(purpose: purpose, prompt: prompt)
        let start = ContinuousClock.now
        await run(&request, reply)
        var wording = AnswerWording(
            model: request.model ?? settings.model ?? "", outcome: request.refusal ?? reply.outcome)
        if request.failure != nil, reply.outcome != .written { wording.outcome = .failed }
        wording.milliseconds = (ContinuousClock.now - start) / .milliseconds(1)
        wording.promptTokens = request.completion?.promptTokens
        wording.completionTokens = request.completion?.completionTokens
        let answer = reply.answer(insteadOf: extractive, wording)
        if let wording = answer.wording, request.refusal == nil { note(request, wording, reply.written) }
        return answer
    }

    private struct Request {
        var purpose: String
        var prompt: ModelPrompt
        var time = Date.now
        var model: String?
        var attempts = 0
        var completion: LanguageModelClient.Completion?
        var failure: ModelFailure?
        /// Why nobody was asked.
        var refusal: AnswerWording.Outcome?
    }

    private func run(_ request: inout Request, _ reply: Reply) async {
        guard running < Self.mostAtOnce else { return request.refusal = .resting }
        guard budget.permits(at: request.time) else { return request.refusal = .overBudget }
        guard breaker.permits(at: request.time) else { return request.refusal = .resting }
        running += 1
        defer { running -= 1 }
        // Counted before it is made, so that many at once do not pass the limit together.
        budget.spend(tokens: 0, at: request.time)
        let deadline = ContinuousClock.now + .seconds(settings.timeout)
        while true {
            request.attempts += 1
            do {
                request.failure = nil
                try await attempt(&request, reply, until: deadline)
                return breaker.succeeded()
            } catch {
                request.failure = error.reason
                guard
                    let delay = retries.delay(
                        after: error.reason, attempts: request.attempts, retryAfter: error.retryAfter,
                        chance: .random(in: 0..<1)), !reply.hasBegun, ContinuousClock.now + .seconds(delay) < deadline
                else {
                    return breaker.failed(at: .now)
                }
                try? await Task.sleep(for: .seconds(delay))
            }
        }
    }

    private func attempt(
        _ request: inout Request, _ reply: Reply, until deadline: ContinuousClock.Instant
    ) async throws(LanguageModelClient.Failure) {
        let client: LanguageModelClient
        if let known = self.client { client = known } else { client = try LanguageModelClient(settings) }
        self.client = client
        let name = model
        let prompt = request.prompt
        let outcome = await limited(until: deadline) { () async -> Outcome in
            do throws(LanguageModelClient.Failure) {
                let model: String
                if let name { model = name } else { model = try await client.preferredModel() }
                let completion = try await client.complete(prompt, model: model) { reply.take($0) }
                return .completed(completion, model: model)
            } catch {
                return .failed(error)
            }
        }
        switch outcome {
        case .completed(let completion, let model):
            self.model = model
            request.model = model
            request.completion = completion
            reply.finish(isWhole: completion.isWhole)
        case .failed(let failure): throw failure
        }
    }

    private enum Outcome: Sendable {
        case completed(LanguageModelClient.Completion, model: String)
        case failed(LanguageModelClient.Failure)
    }

    /// What `work` brings, or a time-out: an answer that comes letter by letter is given up as well.
    private func limited(
        until deadline: ContinuousClock.Instant, _ work: @escaping @Sendable () async -> Outcome
    ) async -> Outcome {
        await withTaskGroup(of: Outcome.self) { group in
            group.addTask { await work() }
            group.addTask {
                try? await Task.sleep(until: deadline)
                return .failed(.init(reason: .timeout))
            }
            defer { group.cancelAll() }
            return await group.next() ?? .failed(.init(reason: .timeout))
        }
    }

    /// A ledger that cannot be written does not keep anybody from an answer.
    private func note(_ request: Request, _ wording: AnswerWording, _ written: String) {
        func kept(_ text: String) -> String { PersonalDataMask.masked(String(text.prefix(Self.mostKept))) }
        let record = ModelRequestRecord(
            time: request.time, purpose: request.purpose, server: settings.server, model: wording.model,
            attempts: request.attempts, outcome: request.failure?.text ?? wording.outcome.rawValue,
            promptTokens: wording.promptTokens, completionTokens: wording.completionTokens,
            milliseconds: wording.milliseconds, kept: wording.kept, cut: wording.cut, prompt: kept(request.prompt.user),
            reply: kept(written))
        budget.spend(requests: 0, tokens: record.tokens, at: .now)
        try? ledger?.add(record)
    }
}

extension LanguageModelClient {
    /// The name in the settings, or the first that the server offers.
    func preferredModel() async throws(Failure) -> String {
        if let name = settings.model { return name }
        guard let first = try await models().first else { throw Failure(reason: .nonsense) }
        return first
    }
}

/// What a model writes, read on whatever thread it arrives.
private final class Reply: Sendable {
    private struct State {
        var grounded: GroundedReply
        var written = ""
    }

    private let state: Mutex<State>
    private let show: @Sendable (String) -> Void

    init(_ grounded: GroundedReply, _ show: @escaping @Sendable (String) -> Void) {
        state = Mutex(State(grounded: grounded))
        self.show = show
    }

    /// - Returns: False when no more is wanted.
    func take(_ text: String) -> Bool {
        let (released, isOver) = state.withLock { state in
            state.written += text
            return (state.grounded.take(text), state.grounded.isOver)
        }
        if !released.isEmpty { show(released) }
        return !isOver
    }

    func finish(isWhole: Bool) {
        let released = state.withLock { $0.grounded.finish(isWhole: isWhole) }
        if !released.isEmpty { show(released) }
    }

    var hasBegun: Bool { state.withLock { !$0.written.isEmpty } }
    var written: String { state.withLock(\.written) }
    var outcome: AnswerWording.Outcome { state.withLock(\.grounded.outcome) }

    func answer(insteadOf extractive: KnowledgeAnswer, _ wording: AnswerWording) -> KnowledgeAnswer {
        state.withLock { $0.grounded.answer(insteadOf: extractive, wording) }
    }
}
