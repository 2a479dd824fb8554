import Foundation

/// Marks of Markdown that a plain text does without.
enum TextMarks {
    static func plain(_ text: String) -> String {
        text.replacing("**", with: "").replacing("__", with: "").replacing("`", with: "")
            .replacing(/^#{1,6}\s+/, with: "").trimmingCharacters(in: .whitespaces)
    }
}
