import Conversations

/// Reads expressions; `or` binds weakest, then `and`, `not`, comparisons.
public struct ExpressionParser {
    private let tokens: [ExpressionToken]
    private var position = 0
    private var depth = 0

    public static func parse(_ source: String) throws(ExpressionError) -> Expression {
        var parser = ExpressionParser(tokens: try ExpressionLexer.tokens(of: source))
        let expression = try parser.disjunction()
        guard parser.token.kind == .end else {
            throw parser.problem("expected the end, 'and' or 'or', found \(parser.token.kind.name)")
        }
        return expression
    }

    private init(tokens: [ExpressionToken]) { self.tokens = tokens }

    private var token: ExpressionToken { tokens[position] }

    private func problem(_ text: String) -> ExpressionError { .init(column: token.column, problem: text) }

    private mutating func advance() { position = min(position + 1, tokens.count - 1) }

    private mutating func take(_ word: String) -> Bool {
        guard token.kind == .word(word) || token.kind == .sign(word) else { return false }
        advance()
        return true
    }

    private mutating func disjunction() throws(ExpressionError) -> Expression {
        var left = try conjunction()
        while take("or") { left = .either(left, try conjunction()) }
        return left
    }

    private mutating func conjunction() throws(ExpressionError) -> Expression {
        var left = try negation()
        while take("and") { left = .both(left, try negation()) }
        return left
    }

    private mutating func negation() throws(ExpressionError) -> Expression {
        var isNegated = false
        while take("not") { isNegated.toggle() }
        let inner = try comparison()
        return isNegated ? .not(inner) : inner
    }

    private mutating func comparison() throws(ExpressionError) -> Expression {
        let left = try operand()
        if case .sign(let sign) = token.kind, let comparison = Expression.Comparison(rawValue: sign) {
            advance()
            return .compare(comparison, left, try operand())
        }
        if take("is") { return .compare(take("not") ? .notEqual : .equal, left, try operand()) }
        if take("in") { return .isIn(left, try operand()) }
        if take("contains") { return .contains(left, try operand()) }
        if take("matches") { return .matches(left, try pattern()) }
        guard take("not") else { return left }
        if take("in") { return .not(.isIn(left, try operand())) }
        if take("contains") { return .not(.contains(left, try operand())) }
        if take("matches") { return .not(.matches(left, try pattern())) }
        throw problem("after 'not' comes 'in', 'contains' or 'matches', found \(token.kind.name)")
    }

    private mutating func pattern() throws(ExpressionError) -> TextPattern {
        guard case .text(let source) = token.kind else {
            throw problem("expected a quoted regular expression, found \(token.kind.name)")
        }
        guard let pattern = TextPattern(source) else { throw problem("'\(source)' is not a regular expression") }
        advance()
        return pattern
    }

    private mutating func operand() throws(ExpressionError) -> Expression {
        depth += 1
        defer { depth -= 1 }
        guard depth < 50 else { throw problem("the expression is nested too deeply") }
        switch token.kind {
        case .number(let value):
            advance()
            return .literal(.number(value))
        case .text(let value):
            advance()
            return .literal(.string(value))
        case .sign("("):
            advance()
            let inner = try disjunction()
            guard take(")") else { throw problem("expected ')', found \(token.kind.name)") }
            return inner
        case .sign("["): return .list(try listItems())
        case .word(let word): return try named(word)
        case .sign, .end: throw problem("expected a value, found \(token.kind.name)")
        }
    }

    private mutating func listItems() throws(ExpressionError) -> [Expression] {
        advance()
        var items: [Expression] = []
        while !take("]") {
            if !items.isEmpty, !take(",") { throw problem("expected ',' or ']', found \(token.kind.name)") }
            items.append(try operand())
        }
        return items
    }

    private mutating func named(_ word: String) throws(ExpressionError) -> Expression {
        switch word {
        case "null", "none": advance(); return .literal(.null)
        case "true": advance(); return .literal(.bool(true))
        case "false": advance(); return .literal(.bool(false))
        case "and", "or", "not", "is", "in", "contains", "matches":
            throw problem("expected a value, found '\(word)'")
        default:
            guard word.hasPrefix("slots.") || word.hasPrefix("context.") else {
                throw problem(
                    "'\(word)' is not known; write slots.\(word) for a slot, or '\(word)' in quotes for a text")
            }
            advance()
            return .path(word)
        }
    }
}

extension ExpressionToken.Kind {
    fileprivate var name: String {
        switch self {
        case .word(let word): "'\(word)'"
        case .number(let value): "\(JSONValue.number(value).text)"
        case .text(let text): "\"\(text)\""
        case .sign(let sign): "'\(sign)'"
        case .end: "the end"
        }
    }
}
