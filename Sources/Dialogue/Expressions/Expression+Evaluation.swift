import Conversations

extension Expression {
    /// Whether the condition holds for `values`, the object that paths lead into.
    func holds(in values: JSONValue) -> Bool { value(in: values).isTruthy }

    /// What the expression stands for; a path that leads nowhere is null, and comparing unlike things is false.
    func value(in values: JSONValue) -> JSONValue {
        switch self {
        case .literal(let value): value
        case .path(let path): values[path: path] ?? .null
        case .list(let items): .array(items.map { $0.value(in: values) })
        case .not(let inner): .bool(!inner.holds(in: values))
        case .both(let first, let second): .bool(first.holds(in: values) && second.holds(in: values))
        case .either(let first, let second): .bool(first.holds(in: values) || second.holds(in: values))
        case .compare(let comparison, let first, let second):
            .bool(comparison.holds(first.value(in: values), second.value(in: values)))
        case .isIn(let item, let whole): .bool(whole.value(in: values).includes(item.value(in: values)))
        case .contains(let whole, let item): .bool(whole.value(in: values).includes(item.value(in: values)))
        case .matches(let text, let pattern):
            .bool(text.value(in: values).scalarText.map { pattern.matches($0) } ?? false)
        }
    }
}

extension Expression.Comparison {
    func holds(_ first: JSONValue, _ second: JSONValue) -> Bool {
        switch self {
        case .equal: first.isSame(as: second)
        case .notEqual: !first.isSame(as: second)
        case .less: first.isOrdered(before: second)
        case .atMost: first.isOrdered(before: second) || first.isSame(as: second) && first.isOrderable
        case .greater: second.isOrdered(before: first)
        case .atLeast: second.isOrdered(before: first) || first.isSame(as: second) && first.isOrderable
        }
    }
}

extension JSONValue {
    /// False for null, false, zero, and what is empty.
    var isTruthy: Bool {
        switch self {
        case .null: false
        case .bool(let value): value
        case .number(let value): value != 0
        case .string(let value): !value.isEmpty
        case .array(let items): !items.isEmpty
        case .object(let members): !members.isEmpty
        }
    }

    /// A single value as text; nil for null and for what has parts.
    var scalarText: String? {
        switch self {
        case .string, .number, .bool: text
        case .null, .array, .object: nil
        }
    }

    // Customers and services write numbers as text, so "3" and 3 are the same and compare as numbers.
    private var asNumber: Double? {
        switch self {
        case .number(let value): value
        case .string(let text): Double(text)
        default: nil
        }
    }

    fileprivate var isOrderable: Bool {
        switch self {
        case .number, .string: true
        default: false
        }
    }

    fileprivate func isSame(as other: JSONValue) -> Bool {
        if self == other { return true }
        guard let first = asNumber, let second = other.asNumber else { return false }
        return first == second
    }

    fileprivate func isOrdered(before other: JSONValue) -> Bool {
        if let first = asNumber, let second = other.asNumber { return first < second }
        guard let first = string, let second = other.string else { return false }
        return first < second
    }

    fileprivate func includes(_ item: JSONValue) -> Bool {
        switch self {
        case .array(let items): items.contains { $0.isSame(as: item) }
        case .object(let members): item.string.map { members[$0] != nil } ?? false
        case .string(let text): item.scalarText.map { !$0.isEmpty && text.contains($0) } ?? false
        default: false
        }
    }
}
