import Conversations
import SourceFiles

/// Reads the variants of a response.
enum ResponseReader {
    static func read(
        _ name: String, at place: Diagnostic.Place, _ node: SourceNode, into diagnostics: inout Diagnostics
    ) -> Response? {
        guard let items = node.list(into: &diagnostics) else { return nil }
        let variants = items.compactMap { variant($0, into: &diagnostics) }
        if items.isEmpty {
            diagnostics.error(at: place, "'\(name)' says nothing", remedy: "add '- language: zh' with a text")
        }
        return Response(name: name, variants: variants, place: place)
    }

    static func variant(
        _ node: SourceNode, language: Language? = nil, into diagnostics: inout Diagnostics
    ) -> Response.Variant? {
        let keys = ["language", "text", "card", "buttons"]
        guard let fields = node.mapping(keys: keys, required: ["text"], into: &diagnostics),
            let text = fields["text"]?.string(into: &diagnostics)
        else { return nil }
        return Response.Variant(
            language: fields["language"]?.language(into: &diagnostics) ?? language, text: TextTemplate(text),
            card: fields["card"].flatMap { card($0, into: &diagnostics) },
            buttons: fields["buttons"].map { buttons($0, into: &diagnostics) } ?? [], place: node.place)
    }

    static func buttons(_ node: SourceNode, into diagnostics: inout Diagnostics) -> [Response.ButtonTemplate] {
        (node.list(into: &diagnostics) ?? []).compactMap { item in
            if case .scalar(let title, _) = item.value {
                return .init(title: TextTemplate(title), payload: TextTemplate(title))
            }
            guard let fields = item.mapping(keys: ["title", "payload"], required: ["title"], into: &diagnostics),
                let title = fields["title"]?.string(into: &diagnostics)
            else { return nil }
            let payload = fields["payload"]?.string(into: &diagnostics) ?? title
            return .init(title: TextTemplate(title), payload: TextTemplate(payload))
        }
    }

    private static func card(_ node: SourceNode, into diagnostics: inout Diagnostics) -> Response.CardTemplate? {
        let keys = ["title", "subtitle", "image", "rows", "link"]
        guard let fields = node.mapping(keys: keys, required: ["title"], into: &diagnostics),
            let title = template(fields["title"], into: &diagnostics)
        else { return nil }
        var rows: [(label: TextTemplate, value: TextTemplate)] = []
        for item in fields["rows"]?.list(into: &diagnostics) ?? [] {
            let cells = item.mapping(keys: ["label", "value"], required: ["label", "value"], into: &diagnostics)
            guard let label = template(cells?["label"], into: &diagnostics),
                let value = template(cells?["value"], into: &diagnostics)
            else { continue }
            rows.append((label, value))
        }
        return Response.CardTemplate(
            title: title, subtitle: template(fields["subtitle"], into: &diagnostics),
            image: template(fields["image"], into: &diagnostics), rows: rows,
            link: fields["link"].flatMap { link($0, into: &diagnostics) })
    }

    private static func link(
        _ node: SourceNode, into diagnostics: inout Diagnostics
    ) -> (title: TextTemplate, url: TextTemplate)? {
        let fields = node.mapping(keys: ["title", "url"], required: ["title", "url"], into: &diagnostics)
        guard let title = template(fields?["title"], into: &diagnostics),
            let url = template(fields?["url"], into: &diagnostics)
        else { return nil }
        return (title, url)
    }

    private static func template(_ node: SourceNode?, into diagnostics: inout Diagnostics) -> TextTemplate? {
        node?.string(into: &diagnostics).map { TextTemplate($0) }
    }
}
