public import Conversations
public import SourceFiles

/// What the assistant says under one name: variants in several languages.
public struct Response: Equatable, Sendable {
    public var name: String
    public var variants: [Variant]
    public var place: Diagnostic.Place

    public struct Variant: Equatable, Sendable {
        /// Nil for a variant that suits every language.
        public var language: Language?
        public var text: TextTemplate
        public var card: CardTemplate?
        public var buttons: [ButtonTemplate]
        public var place: Diagnostic.Place
    }

    public struct ButtonTemplate: Equatable, Sendable {
        public var title: TextTemplate
        /// What is sent when it is pressed.
        public var payload: TextTemplate
    }

    public struct CardTemplate: Equatable, Sendable {
        public var title: TextTemplate
        public var subtitle: TextTemplate?
        public var image: TextTemplate?
        public var rows: [(label: TextTemplate, value: TextTemplate)]
        public var link: (title: TextTemplate, url: TextTemplate)?

        public static func == (first: Self, second: Self) -> Bool {
            first.title == second.title && first.subtitle == second.subtitle && first.image == second.image
                && first.rows.elementsEqual(second.rows, by: ==) && first.link?.title == second.link?.title
                && first.link?.url == second.link?.url
        }
    }
}

extension Response {
    public func speaks(_ language: Language) -> Bool {
        variants.contains { $0.language == language || $0.language == nil }
    }

    /// The message in `language`, or in another one when nothing else is written.
    ///
    /// - Parameter seed: Picks among variants; the same seed picks the same one.
    func render(_ values: JSONValue, language: Language, seed: String) -> MessageContent {
        let own = variants.filter { $0.language == language }
        let general = variants.filter { $0.language == nil }
        let choices = own.isEmpty ? (general.isEmpty ? variants : general) : own
        guard !choices.isEmpty else { return MessageContent(text: "") }
        let choice = choices[Int(stableHash(name + "\n" + seed) % UInt64(choices.count))]
        return MessageContent(
            text: choice.text.render(values, language: language),
            card: choice.card?.render(values, language: language),
            quickReplies: choice.buttons.compactMap { $0.render(values, language: language) })
    }
}

extension Response.Variant {
    /// Every path in text, card and buttons.
    var paths: [String] {
        let card = card.map { card in
            [card.title, card.subtitle, card.image, card.link?.title, card.link?.url].compactMap(\.self)
                + card.rows.flatMap { [$0.label, $0.value] }
        }
        return ([text] + (card ?? []) + buttons.flatMap { [$0.title, $0.payload] }).flatMap(\.paths)
    }
}

extension Response.ButtonTemplate {
    func render(_ values: JSONValue, language: Language) -> QuickReply? {
        guard let title = title.renderWhole(values, language: language) else { return nil }
        return QuickReply(title: title, text: payload.renderWhole(values, language: language))
    }
}

extension Response.CardTemplate {
    /// Rows without a value are left out, and a card without a title is none.
    func render(_ values: JSONValue, language: Language) -> Card? {
        guard let title = title.renderWhole(values, language: language) else { return nil }
        let rows = rows.compactMap { row in
            row.value.renderWhole(values, language: language)
                .map { Card.Row(label: row.label.render(values, language: language), value: $0) }
        }
        let link = link.flatMap { link in
            link.url.renderWhole(values, language: language)
                .map { SourceLink(title: link.title.render(values, language: language), url: $0) }
        }
        return Card(
            title: title, subtitle: subtitle?.renderWhole(values, language: language),
            imageURL: image?.renderWhole(values, language: language), rows: rows, link: link)
    }
}
