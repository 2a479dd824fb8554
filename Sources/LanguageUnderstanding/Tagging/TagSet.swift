/// The tags that tokens can get: outside of everything, or a place in a span of some label.
///
/// Places are told apart as in BIOES: a span's beginning, inside, end, or all of a span of one token. Tags with which a span (or
/// nothing) begins come first, so that they lie together: outside, singles, beginnings, then insides and ends.
struct TagSet: Codable, Equatable, Sendable {
    enum Place: Int, CaseIterable { case single, beginning, inside, end }

    static let outside = 0

    let labels: [String]

    init(labels: [String]) { self.labels = labels }

    var count: Int { 1 + Place.allCases.count * labels.count }

    /// Tags that can stand where no span is open: as many can end what stands before them.
    var openingCount: Int { 1 + 2 * labels.count }

    func tag(_ place: Place, ofLabel label: Int) -> Int { 1 + place.rawValue * labels.count + label }

    func place(of tag: Int) -> Place? { tag == Self.outside ? nil : Place(rawValue: (tag - 1) / labels.count) }

    func label(of tag: Int) -> Int? { tag == Self.outside ? nil : (tag - 1) % labels.count }

    /// Whether no span is open in front of the tag.
    func opens(_ tag: Int) -> Bool { tag < openingCount }

    /// Whether no span is open behind the tag.
    func closes(_ tag: Int) -> Bool {
        switch place(of: tag) {
        case nil, .single, .end: true
        case .beginning, .inside: false
        }
    }

    /// A tag a token; labels that the set does not have are left outside.
    func tags(of sentence: TaggedSentence) -> [Int] {
        var tags = [Int](repeating: Self.outside, count: sentence.tokens.count)
        for span in sentence.spans {
            guard let label = labels.firstIndex(of: span.label) else { continue }
            for token in span.tokens { tags[token] = tag(.inside, ofLabel: label) }
            tags[span.tokens.upperBound - 1] = tag(.end, ofLabel: label)
            tags[span.tokens.lowerBound] = tag(span.tokens.count == 1 ? .single : .beginning, ofLabel: label)
        }
        return tags
    }

    /// The spans that an allowed sequence of tags describes.
    func spans(of tags: [Int]) -> [TaggedSentence.Span] {
        var spans: [TaggedSentence.Span] = []
        var start = 0
        for (index, tag) in tags.enumerated() {
            guard let label = label(of: tag) else { continue }
            if opens(tag) { start = index }
            if closes(tag) { spans.append(.init(label: labels[label], tokens: start..<index + 1)) }
        }
        return spans
    }
}
