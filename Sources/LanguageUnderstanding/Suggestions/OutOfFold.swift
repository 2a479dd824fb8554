/// What training thought of its own examples while it had not learnt from them.
struct OutOfFold {
    struct Opinion: Equatable {
        /// Place of the example among the training examples.
        var example: Int
        var label: Int
        /// By intent: calibrated, of sum 1.
        var chances: [Double]

        var predicted: Int { chances.indices.max { chances[$0] < chances[$1] } ?? 0 }

        var confidence: Double { chances.max() ?? 0 }
    }

    var opinions: [Opinion]

    init(opinions: [Opinion]) { self.opinions = opinions }

    /// The opinions of intents with two examples and more: an intent whose one example is held out is not known at all.
    init(_ heldOut: HeldOutJudgements, by model: IntentModel) {
        let members = Dictionary(grouping: heldOut.labels) { $0 }.mapValues(\.count)
        opinions = heldOut.texts.indices.filter { members[heldOut.labels[$0], default: 0] > 1 }.map { index in
            Opinion(
                example: heldOut.texts[index], label: heldOut.labels[index],
                chances: model.chances(of: heldOut.margins[index]))
        }
        .sorted { $0.example < $1.example }
    }
}
