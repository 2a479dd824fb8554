import NumericalMethods

/// What the examples say about themselves: labels that look wrong, intents that overlap.
struct ExampleReview {
    let examples: [LabelledText]
    let labels: [Int]
    let names: [String]
    let outOfFold: OutOfFold

    func wrongLabels(limit: Int?) -> Suggestions.WrongLabels {
        let found = ConfidentLearning(outOfFold, intents: names.count)
        return Suggestions.WrongLabels(
            estimatedShare: found.noise, count: found.suspects.count,
            suspects: found.suspects.prefix(limit ?? .max).map { suspect in
                let example = examples[suspect.example]
                return .init(
                    text: example.text, place: example.place, label: names[suspect.given],
                    suggested: names[suspect.suggested], chance: suspect.givenChance,
                    suggestedChance: suspect.suggestedChance)
            })
    }

    /// - Parameter space: Of which the examples are the first texts.
    func overlaps(_ space: LikenessSpace, limit: Int?) -> Suggestions.Overlaps {
        let found = IntentOverlap.found(in: outOfFold)
        let members = Dictionary(grouping: labels.indices) { labels[$0] }
        return Suggestions.Overlaps(
            count: found.count,
            pairs: found.prefix(limit ?? .max).map { overlap in
                .init(
                    intents: overlap.intents.map { names[$0] }, mistakes: overlap.mistaken.count, share: overlap.share,
                    examples: overlap.mistaken.prefix(2).map { example in
                        let other = overlap.intents[0] == labels[example] ? overlap.intents[1] : overlap.intents[0]
                        let likeness = space.likeness(of: [example] + (members[other] ?? []))
                        let nearest = likeness[0].dropFirst().enumerated().max { $0.element < $1.element }
                        return .init(
                            text: examples[example].text, label: names[labels[example]], takenFor: names[other],
                            nearest: nearest.flatMap { members[other]?[$0.offset] }.map { examples[$0].text } ?? "")
                    })
            })
    }
}
