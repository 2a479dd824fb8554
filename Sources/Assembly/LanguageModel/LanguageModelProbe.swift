import Conversations
import Foundation
public import Knowledge

/// Asks a language model something small, to see whether it answers.
public enum LanguageModelProbe {
    public struct Answer: Sendable {
        public var model: String
        public var milliseconds: Double
    }

    public static func look(at settings: LanguageModelSettings) async -> Result<Answer, ModelFailure> {
        let client: LanguageModelClient
        do throws(LanguageModelClient.Failure) { client = try LanguageModelClient(settings) } catch {
            return .failure(error.reason)
        }
        let result = await withTaskGroup(of: Result<Answer, ModelFailure>.self) { group in
            group.addTask { await ask(client) }
            group.addTask {
                try? await Task.sleep(for: .seconds(settings.timeout))
                return .failure(.timeout)
            }
            defer { group.cancelAll() }
            return await group.next() ?? .failure(.timeout)
        }
        await client.close()
        return result
    }

    private static func ask(_ client: LanguageModelClient) async -> Result<Answer, ModelFailure> {
        let start = ContinuousClock.now
        do throws(LanguageModelClient.Failure) {
            let model = try await client.preferredModel()
            let prompt = ModelPrompt(question: "Are you there?", passages: [], language: .english)
            _ = try await client.complete(prompt, model: model) { _ in false }
            return .success(Answer(model: model, milliseconds: (ContinuousClock.now - start) / .milliseconds(1)))
        } catch {
            return .failure(error.reason)
        }
    }
}
