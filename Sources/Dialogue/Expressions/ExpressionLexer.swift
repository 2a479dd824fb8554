/// A word of an expression and the column where it begins.
struct ExpressionToken: Equatable {
    enum Kind: Equatable {
        case word(String)
        case number(Double)
        case text(String)
        case sign(String)
        case end
    }

    var kind: Kind
    var column: Int
}

/// Cuts an expression into words, numbers, quoted texts and signs.
struct ExpressionLexer {
    private let characters: [Character]
    private var position = 0

    init(_ source: String) { characters = Array(source) }

    static func tokens(of source: String) throws(ExpressionError) -> [ExpressionToken] {
        var lexer = ExpressionLexer(source)
        var tokens: [ExpressionToken] = []
        repeat { tokens.append(try lexer.next()) } while tokens.last?.kind != .end
        return tokens
    }

    private var current: Character? { position < characters.count ? characters[position] : nil }

    private mutating func next() throws(ExpressionError) -> ExpressionToken {
        while let character = current, character.isWhitespace { position += 1 }
        let column = position + 1
        guard let first = current else { return .init(kind: .end, column: column) }
        if first == "\"" || first == "'" { return .init(kind: .text(try quoted(first)), column: column) }
        let isSigned = first == "-" && position + 1 < characters.count && characters[position + 1].isASCIIDigit
        if first.isASCIIDigit || isSigned { return .init(kind: .number(try number()), column: column) }
        if first.isLetter || first == "_" {
            return .init(kind: .word(take { $0.isLetter || $0.isNumber || "_.-".contains($0) }), column: column)
        }
        for sign in ["==", "!=", "<=", ">=", "=", "<", ">", "(", ")", "[", "]", ","]
        where characters[position...].starts(with: sign) {
            position += sign.count
            return .init(kind: .sign(sign == "==" ? "=" : sign), column: column)
        }
        throw ExpressionError(column: column, problem: "'\(first)' has no meaning here")
    }

    private mutating func take(while belongs: (Character) -> Bool) -> String {
        let start = position
        while let character = current, belongs(character) { position += 1 }
        return String(characters[start..<position])
    }

    private mutating func number() throws(ExpressionError) -> Double {
        let column = position + 1
        let sign = current == "-" ? "-" : ""
        if !sign.isEmpty { position += 1 }
        let digits = take { $0.isASCIIDigit || $0 == "." }
        guard let value = Double(sign + digits) else {
            throw ExpressionError(column: column, problem: "'\(sign + digits)' is not a number")
        }
        return value
    }

    private mutating func quoted(_ quote: Character) throws(ExpressionError) -> String {
        let column = position + 1
        position += 1
        var text = ""
        while let character = current {
            position += 1
            if character == quote { return text }
            // A backslash is kept, because regular expressions are full of them, except before the quote.
            if character == "\\", current == quote {
                text.append(quote)
                position += 1
            } else {
                text.append(character)
            }
        }
        throw ExpressionError(column: column, problem: "the quote is not closed")
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
