public import Conversations
import Foundation
public import SourceFiles

/// Runs the conversations of `tests/*.yml`.
public enum ConversationTests {
    public struct Failure: Codable, Equatable, Sendable {
        public var place: Diagnostic.Place
        public var message: String
    }

    public struct Result: Codable, Equatable, Sendable {
        public var name: String
        public var place: Diagnostic.Place
        public var failures: [Failure]
        /// What was said, a line a message, for whoever looks into a failure.
        public var transcript: [String]

        public var passed: Bool { failures.isEmpty }
    }

    /// - Parameter actions: Answers calls that the conversation itself does not answer.
    public static func run(
        definition: AssistantDefinition, interpreter: any Interpreting, knowledge: any Answering,
        actions: any ActionCaller = UnreachableServices()
    ) async -> [Result] {
        var results: [Result] = []
        for test in definition.tests {
            var run = ConversationRun(test: test)
            await run.perform(definition: definition, interpreter: interpreter, knowledge: knowledge, actions: actions)
            results.append(
                .init(name: test.name, place: test.place, failures: run.failures, transcript: run.transcript))
        }
        return results
    }
}

/// Business systems that never answer.
public struct UnreachableServices: ActionCaller {
    public init() {}

    public func call(_ action: ActionDefinition, arguments: [String: JSONValue], key: String) async -> ActionOutcome {
        .failure(.unreachable)
    }
}

/// Answers that a test gives for business systems.
struct ScriptedServices: ActionCaller {
    var answers: [String: JSONValue]
    var others: any ActionCaller

    /// `{fails: timeout}` stands for a failure, everything else for an answer.
    func call(_ action: ActionDefinition, arguments: [String: JSONValue], key: String) async -> ActionOutcome {
        guard let answer = answers[action.name] else {
            return await others.call(action, arguments: arguments, key: key)
        }
        guard case .object(let members) = answer, members.count == 1, let failure = members["fails"]?.text else {
            return .success(answer)
        }
        switch failure {
        case "timeout": return .failure(.timeout)
        case "nonsense": return .failure(.nonsense)
        case "unreachable": return .failure(.unreachable)
        default: return .failure(.status(Int(failure) ?? 500))
        }
    }
}
