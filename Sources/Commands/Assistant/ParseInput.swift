import ArgumentParser
import Conversations
import Foundation

/// One line for `kefu parse`: a message, or a JSON object that has one as its `text`.
struct ParseInput {
    let text: String
    /// What else the object has, such as an id of the caller's.
    private let others: [String: JSONValue]

    /// - Throws: `ExitCode`, after the problem was told, for a line that begins an object and is none with a `text`.
    init(line: String, number: Int) throws {
        guard line.first == "{" else {
            text = line
            others = [:]
            return
        }
        var problem = "it has no string \"text\""
        var members: [String: JSONValue] = [:]
        do {
            if case .object(let read) = try JSONValue(parsing: line.utf8) { members = read }
        } catch {
            problem = "\(error)"
        }
        guard let text = members["text"]?.string else {
            Console.note(
                "standard input:\(number): error: a line that begins with '{' must be a JSON object with a string \"text\", such as {\"text\": \"where is my order\"}; \(problem)"
            )
            throw ExitCode.failure
        }
        members["text"] = nil
        self.text = text
        others = members
    }

    /// The answer, with what else the object had where the answer does not have it.
    func answered(by answer: JSONValue) -> JSONValue {
        guard !others.isEmpty, case .object(let members) = answer else { return answer }
        return .object(members.merging(others) { answer, _ in answer })
    }
}
