public import Conversations

/// A condition of a flow: `slots.order is null`, `slots.total > 100 and not context.verified`.
public indirect enum Expression: Equatable, Sendable {
    case literal(JSONValue)
    /// A dotted path that begins with `slots` or `context`.
    case path(String)
    case list([Expression])
    case not(Expression)
    case both(Expression, Expression)
    case either(Expression, Expression)
    case compare(Comparison, Expression, Expression)
    case isIn(Expression, Expression)
    case contains(Expression, Expression)
    case matches(Expression, TextPattern)

    public enum Comparison: String, Equatable, Sendable {
        case equal = "="
        case notEqual = "!="
        case less = "<"
        case atMost = "<="
        case greater = ">"
        case atLeast = ">="
    }
}

extension Expression {
    /// Every path in the expression, in the order of writing.
    var paths: [String] {
        switch self {
        case .literal: []
        case .path(let path): [path]
        case .list(let items): items.flatMap(\.paths)
        case .not(let inner), .matches(let inner, _): inner.paths
        case .both(let first, let second), .either(let first, let second), .compare(_, let first, let second),
            .isIn(let first, let second), .contains(let first, let second):
            first.paths + second.paths
        }
    }
}
