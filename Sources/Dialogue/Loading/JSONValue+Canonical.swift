import Conversations

extension JSONValue {
    /// The same text for the same value, for hashing.
    var canonical: String {
        switch self {
        case .null, .bool, .number: text
        case .string(let text): "\"\(text)\""
        case .array(let items): "[" + items.map(\.canonical).joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value.canonical)" }.joined(separator: ",")
                + "}"
        }
    }
}
