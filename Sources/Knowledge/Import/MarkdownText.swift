import Documents
import SourceFiles

/// Text inside a block, without its marks.
enum MarkdownText {
    /// What a reader sees: links as their text, emphasis and code without marks, pictures as their description.
    static func plain(_ text: String) -> String { styled(text).text }

    /// The same, with the links and the emphasis beside it.
    static func styled(_ text: String) -> StyledText {
        guard text.utf8.contains(where: marks.contains) else { return StyledText(text.trimmed) }
        let scalars = Array(text.unicodeScalars)
        var output = MarkdownSpans()
        var position = 0
        while position < scalars.count {
            let scalar = scalars[position]
            let next = position + 1 < scalars.count ? scalars[position + 1] : nil
            switch scalar {
            case "\\" where next.map(isPunctuation) ?? false:
                if let next { output.append(next) }
                position += 1
            case "!" where next == "[":
                output.bracket(isPicture: true)
                position += 1
            case "[": output.bracket(isPicture: false)
            case "]" where next == "(":
                let end = end(of: ")", in: scalars, from: position + 2)
                output.link(to: end.map { scalars[position + 2..<$0] } ?? [])
                position = end ?? position
            case "]": output.link(to: [])
            case "`": output.mark("`", count: 1, before: next)
            case "*" where !isSpaced(scalars, position):
                position += mark(in: scalars, at: position, &output)
            case "_" where next == "_" && isEdge(scalars, position, count: 2):
                position += mark(in: scalars, at: position, &output)
            case "_" where isEdge(scalars, position):
                output.mark("_", count: 1, before: next)
            case "~" where next == "~": position += 1
            case "<" where next.map { $0.properties.isAlphabetic || $0 == "/" } ?? false:
                if let end = end(of: ">", in: scalars, from: position + 1) {
                    output.address(scalars[position + 1..<end])
                    position = end
                } else {
                    output.append(scalar)
                }
            default: output.append(scalar)
            }
            position += 1
        }
        return output.finish().trimmed
    }

    private static let marks = Set("\\![]`*_~<".utf8)

    /// Takes one or two marks of the same kind.
    ///
    /// - Returns: How many were taken beside the first.
    private static func mark(in scalars: [Unicode.Scalar], at position: Int, _ output: inout MarkdownSpans) -> Int {
        let scalar = scalars[position]
        let isDouble = position + 1 < scalars.count && scalars[position + 1] == scalar
        let after = position + (isDouble ? 2 : 1)
        output.mark(scalar, count: isDouble ? 2 : 1, before: after < scalars.count ? scalars[after] : nil)
        return isDouble ? 1 : 0
    }

    /// Links and tags longer than this are not meant, and looking further would be quadratic.
    private static func end(of mark: Unicode.Scalar, in scalars: [Unicode.Scalar], from start: Int) -> Int? {
        scalars[min(start, scalars.count)..<min(start + 500, scalars.count)].firstIndex(of: mark)
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && scalar.value > 0x20 && !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar)
    }

    /// "3 * 4" keeps its sign.
    private static func isSpaced(_ scalars: [Unicode.Scalar], _ position: Int) -> Bool {
        let before = position > 0 ? scalars[position - 1] : " "
        let after = position + 1 < scalars.count ? scalars[position + 1] : " "
        return before == " " && after == " "
    }

    /// "_word_" loses its marks, "order_number" keeps its own.
    private static func isEdge(_ scalars: [Unicode.Scalar], _ position: Int, count: Int = 1) -> Bool {
        let before = position > 0 ? scalars[position - 1] : " "
        let after = position + count < scalars.count ? scalars[position + count] : " "
        return !(isWord(before) && isWord(after))
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_"
    }
}
