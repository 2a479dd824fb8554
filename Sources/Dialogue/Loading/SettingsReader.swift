import Conversations
import Foundation
import SourceFiles

/// Reads `assistant.yml`.
enum SettingsReader {
    static func read(_ node: SourceNode, into diagnostics: inout Diagnostics) -> AssistantSettings? {
        let keys = ["name", "languages", "greeting", "thresholds", "services", "handover", "knowledge"]
        guard let fields = node.mapping(keys: keys, required: ["name"], into: &diagnostics) else { return nil }
        let name = fields["name"]?.localizedText(into: &diagnostics) ?? LocalizedText("kefu")
        var settings = AssistantSettings(
            name: name, languages: fields["languages"].map { languages($0, into: &diagnostics) } ?? Language.allCases)
        settings.greeting = fields["greeting"].flatMap {
            ResponseReader.read("greeting", at: $0.place, $0, into: &diagnostics)
        }
        if let node = fields["thresholds"] { settings.thresholds = thresholds(node, into: &diagnostics) }
        if let node = fields["services"] { settings.services = services(node, into: &diagnostics) }
        let handover = fields["handover"]?.mapping(keys: ["mood"], into: &diagnostics)
        settings.handoverMood = handover?["mood"]?.number(in: -1...1, into: &diagnostics) ?? settings.handoverMood
        let knowledge = fields["knowledge"]?.mapping(keys: ["url"], into: &diagnostics)
        settings.knowledgeURL = knowledge?["url"]?.string(into: &diagnostics)
        return settings
    }

    private static func languages(_ node: SourceNode, into diagnostics: inout Diagnostics) -> [Language] {
        let items = node.list(into: &diagnostics) ?? []
        let languages = items.compactMap { $0.language(into: &diagnostics) }
        if items.isEmpty {
            diagnostics.error(at: node.place, "the assistant speaks no language", remedy: "write 'languages: [zh, en]'")
        }
        return languages.isEmpty ? Language.allCases : languages
    }

    private static func thresholds(
        _ node: SourceNode, into diagnostics: inout Diagnostics
    ) -> AssistantSettings.Thresholds {
        var thresholds = AssistantSettings.Thresholds()
        let fields = node.mapping(keys: ["intent", "answer", "clarify", "misses"], into: &diagnostics) ?? [:]
        thresholds.intent = fields["intent"]?.number(in: 0...1, into: &diagnostics) ?? thresholds.intent
        thresholds.answer = fields["answer"]?.number(in: 0...1, into: &diagnostics) ?? thresholds.answer
        thresholds.clarify = fields["clarify"]?.number(in: 0...1, into: &diagnostics) ?? thresholds.clarify
        thresholds.misses =
            fields["misses"]?.number(in: 1...10, into: &diagnostics).map { Int($0) } ?? thresholds.misses
        return thresholds
    }

    private static func services(_ node: SourceNode, into diagnostics: inout Diagnostics) -> [String: String] {
        var services: [String: String] = [:]
        for (name, _, value) in node.pairs(into: &diagnostics) ?? [] {
            guard let field = value.mapping(keys: ["url"], required: ["url"], into: &diagnostics)?["url"],
                let address = field.string(into: &diagnostics)
            else { continue }
            guard let url = URL(string: address), ["http", "https"].contains(url.scheme), url.host() != nil else {
                diagnostics.error(
                    at: field.place, "'\(address)' is not a web address",
                    remedy: "write http://host:port or https://host")
                continue
            }
            services[name] = address.hasSuffix("/") ? String(address.dropLast()) : address
        }
        return services
    }
}
