public import Foundation
import Yams

/// Reads YAML into nodes that remember their place.
public enum YAMLFile {
    /// The root of the document at `url`; nil, and a diagnostic, when it cannot be read.
    public static func load(_ url: URL, root: URL, into diagnostics: inout Diagnostics) -> SourceNode? {
        let name = relativePath(of: url, in: root)
        guard let text = TextFile.read(url, name: name, into: &diagnostics) else { return nil }
        return parse(text, name: name, into: &diagnostics)
    }

    public static func parse(_ text: String, name: String, into diagnostics: inout Diagnostics) -> SourceNode? {
        do {
            guard let node = try Parser(yaml: text).singleRoot() else {
                return SourceNode(place: .init(file: name, line: 1, column: 1), value: .null)
            }
            var budget = 1_000_000
            return try convert(node, file: name, depth: 0, budget: &budget)
        } catch YamlError.reader(let problem, _, _, _) {
            diagnostics.error(
                at: .init(file: name, line: lineOfControlCharacter(in: text)), "this is not valid YAML: \(problem)",
                remedy: "remove the character, which no editor shows")
        } catch let error as YamlError {
            let (mark, problem) = describe(error)
            diagnostics.error(
                at: .init(file: name, line: mark?.line, column: mark?.column), "this is not valid YAML: \(problem)",
                remedy: "check indentation, quotes and colons near this line")
        } catch {
            diagnostics.error(at: .init(file: name), "this YAML is too deep or too large to be meant")
        }
        return nil
    }

    private static func lineOfControlCharacter(in text: String) -> Int? {
        var line = 1
        for scalar in text.unicodeScalars {
            if scalar == "\n" {
                line += 1
            } else if scalar != "\t", scalar.properties.generalCategory == .control {
                return line
            }
        }
        return nil
    }

    /// `*.yml` and `*.yaml` below `directory`, in a stable order.
    public static func list(in directory: URL) -> [URL] {
        let found = FileManager.default.enumerator(at: directory, includingPropertiesForKeys: nil)
        return (found?.compactMap { $0 as? URL } ?? [])
            .filter { ["yml", "yaml"].contains($0.pathExtension.lowercased()) }
            .sorted { $0.path < $1.path }
    }

    private struct TooLarge: Error {}

    // Aliases can unfold a small file into an enormous tree, so the tree has a budget.
    private static func convert(_ node: Node, file: String, depth: Int, budget: inout Int) throws -> SourceNode {
        budget -= 1
        guard depth < 64, budget > 0 else { throw TooLarge() }
        let place = Diagnostic.Place(file: file, line: node.mark?.line, column: node.mark?.column)
        switch node {
        case .scalar(let scalar):
            let isPlain = scalar.style == .plain || scalar.style == .any
            let isNull = isPlain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
            return SourceNode(place: place, value: isNull ? .null : .scalar(scalar.string, plain: isPlain))
        case .sequence(let sequence):
            var items: [SourceNode] = []
            for item in sequence { items.append(try convert(item, file: file, depth: depth + 1, budget: &budget)) }
            return SourceNode(place: place, value: .list(items))
        case .mapping(let mapping):
            var pairs: [SourceNode.Pair] = []
            for (key, value) in mapping {
                pairs.append(
                    .init(
                        key: try convert(key, file: file, depth: depth + 1, budget: &budget),
                        value: try convert(value, file: file, depth: depth + 1, budget: &budget)))
            }
            return SourceNode(place: place, value: .mapping(pairs))
        case .alias:
            throw TooLarge()
        }
    }

    private static func describe(_ error: YamlError) -> (Mark?, String) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            (mark, problem)
        case .duplicatedKeysInMapping(let duplicates, let context):
            (context.mark, "the key '\(duplicates.first.map(String.init(describing:)) ?? "")' is given twice")
        default: (nil, "the parser stopped")
        }
    }
}

/// The path of `url` as seen from `root`, or the whole path when it lies elsewhere.
public func relativePath(of url: URL, in root: URL) -> String {
    let path = url.standardizedFileURL.path
    let base = root.standardizedFileURL.path
    guard path != base else { return url.lastPathComponent }
    return path.hasPrefix(base + "/") ? String(path.dropFirst(base.count + 1)) : path
}
