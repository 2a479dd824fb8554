public import Foundation
public import SourceFiles

/// Variants of examples as a CSV, whose column `origin` tells them from real data.
public enum AugmentedTable {
    private static let header = ["text", "label", "origin", "kind", "source"]

    public static func csv(_ variants: [AugmentedText]) -> String {
        ([header] + variants.map { [$0.text, $0.label, AugmentedText.origin, $0.kind.rawValue, $0.source] })
            .map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
    }

    private static func quoted(_ field: String) -> String {
        field.contains { ",\"\r\n".contains($0) || $0.isNewline }
            ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
    }

    /// Whether the file holds such variants, so that writing over it loses nothing that a person wrote.
    public static func isOne(_ url: URL) -> Bool {
        var diagnostics = Diagnostics()
        return CSVTable.load(url, root: .currentDirectory(), into: &diagnostics)?.header == header
    }

    /// Reads them; rows that are not marked as augmented are an error, since real data belong elsewhere.
    public static func load(_ url: URL, into diagnostics: inout Diagnostics) -> [AugmentedText] {
        guard let table = CSVTable.load(url, root: .currentDirectory(), required: header, into: &diagnostics) else {
            return []
        }
        func field(_ name: String, _ row: CSVTable.Row) -> String {
            table.column(name).map { table.field($0, of: row) } ?? ""
        }
        return table.rows.compactMap { row in
            let place = Diagnostic.Place(file: table.name, line: row.line)
            guard field("origin", row) == AugmentedText.origin else {
                diagnostics.error(
                    at: place, "the row is not marked '\(AugmentedText.origin)' in the column 'origin'",
                    remedy: "keep what people wrote in --train")
                return nil
            }
            guard let kind = AugmentedText.Kind(rawValue: field("kind", row)) else {
                diagnostics.error(
                    at: place, "there is no kind '\(field("kind", row))'",
                    remedy: remedy(for: field("kind", row), among: AugmentedText.Kind.allCases.map(\.rawValue)))
                return nil
            }
            return AugmentedText(
                text: field("text", row), label: field("label", row), kind: kind, source: field("source", row))
        }
    }
}
