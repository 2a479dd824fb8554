import Inference

/// Finds spans in sentences as it was taught by examples: a conditional random field over features of the tokens and, where there
/// is an encoder, over what the tokens mean beside their neighbours.
///
/// - seealso: J. Lafferty, A. McCallum and F. Pereira (2001), Conditional Random Fields.
struct SequenceTagger: Sendable {
    let tags: TagSet
    let features: TokenFeatures
    let sparse: SparseEmissions
    let transitions: ChainTransitions
    /// Nil where it was taught without an encoder.
    let dense: Dense?

    struct Dense: Sendable {
        var components: PrincipalComponents
        var emissions: DenseEmissions
    }

    struct Finding: Equatable, Sendable {
        var span: TaggedSentence.Span
        /// Chance that just these tokens make an entity of just this label, in `0...1`.
        var confidence: Double
    }

    /// Spans of the most probable sequence of tags.
    func spans(in tokens: [TaggedSentence.Token], encoder: (any TokenEncoder)?) -> [Finding] {
        guard !tokens.isEmpty, tags.count > 1 else { return [] }
        let scores = scores(tokens, encoder: encoder)
        let best = transitions.best(scores)
        let spans = tags.spans(of: best)
        guard !spans.isEmpty else { return [] }
        var posterior = ChainPosterior(transitions)
        posterior.run(scores[...])
        return spans.map { span in
            // The least certain of its tokens: a chain of tags is hardly more probable than its weakest.
            let confidence = span.tokens.map { posterior.marginals[$0 * tags.count + best[$0]] }.min() ?? 0
            return Finding(span: span, confidence: Double(confidence))
        }
    }

    /// [token, tag].
    private func scores(_ tokens: [TaggedSentence.Token], encoder: (any TokenEncoder)?) -> [Float] {
        let encoding = encoder?.encode(tokens: [tokens.map(EncoderToken.init)]).first
        var scores = [Float](repeating: 0, count: tokens.count * tags.count)
        let table = features.table(of: tokens.map { TokenForm($0.text) }, encoding: encoding)
        scores.withUnsafeMutableBufferPointer { scores in
            guard let base = scores.baseAddress else { return }
            var start = 0
            for (token, end) in table.ends.enumerated() {
                for row in sparse.rows(of: table.hashes[start..<end]) { sparse.add(row, to: base + token * tags.count) }
                start = end
            }
        }
        if let dense, let encoding {
            var inputs = DenseEmissions.Inputs()
            inputs.add(dense.components.project(encoding.vectors), width: dense.components.count)
            dense.emissions.add(dense.emissions.activations(inputs), to: &scores)
        }
        return scores
    }
}

extension EncoderToken {
    init(_ token: TaggedSentence.Token) { self.init(text: token.text, startsWord: token.startsWord) }
}
