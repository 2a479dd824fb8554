import Foundation

/// The widget as one script: its texts and style as constants, then its parts in order, in one scope of their own.
///
/// The parts are files for people to read; a page on another site loads them as one.
enum WidgetScript {
    static let parts = [
        "assets/shared/element.js", "widget/configuration.js", "widget/memory.js", "widget/client.js",
        "widget/eventStream.js", "widget/leadership.js", "widget/conversation.js", "widget/outbox.js",
        "widget/messageView.js",
        "widget/conversationView.js", "widget/composer.js", "widget/statusView.js", "widget/ratingView.js",
        "widget/panel.js", "widget/chat.js", "widget/start.js",
    ]

    static func compose(resources: ResourceFolder, texts: Texts) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        func constant(_ name: String, _ value: some Encodable) throws -> String {
            "const \(name) = \(String(decoding: try encoder.encode(value), as: UTF8.self));\n"
        }
        var script = "(() => {\n'use strict';\n"
        script += try constant("TEXTS", texts.section("widget"))
        script += try constant("STYLE", try resources.text("widget/widget.css"))
        for part in parts { script += try compact(resources.text(part)) }
        return script + "})();\n"
    }

    /// Without indentation and lines of comment; the shared parts lose `export`, since all is one scope here.
    ///
    /// No text in the parts spans lines, so nothing that is read by people changes.
    private static func compact(_ part: String) -> String {
        part.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { line in !["//", "/*", "*"].contains { line.hasPrefix($0) } }
            .map { $0.hasPrefix("export ") ? $0.dropFirst("export ".count) : $0[...] }
            .joined(separator: "\n") + "\n"
    }
}
