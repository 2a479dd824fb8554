import Inference

/// Teaches a tagger by examples.
struct TaggerTrainer {
    /// Of so many sentences the directions in which token vectors differ are learnt.
    private static let sampled = 1_500

    var options = TaggerOptions()

    /// - Parameters:
    ///   - progress: Told the share of the work that is done.
    ///   - record: Told the loss of each pass.
    func train(
        _ sentences: [TaggedSentence], encoder: (any TokenEncoder)?, progress: (Double) -> Void = { _ in },
        record: (TrainingPoint) -> Void = { _ in }
    ) -> SequenceTagger {
        let sentences = sentences.filter { !$0.tokens.isEmpty }
        let tags = TagSet(labels: Set(sentences.flatMap { $0.spans.map(\.label) }).sorted())
        let forms = sentences.map { $0.tokens.map { TokenForm($0.text) } }
        let gold = sentences.map(tags.tags)
        let features = lexicon(sentences, forms: forms, tags: tags)
        let components = encoder.map { self.components(of: sentences, encoder: $0) }
        var tables: [TokenFeatures.Table] = []
        var vectors: [[Float]] = []
        let step = 256
        for start in stride(from: 0, to: sentences.count, by: step) {
            let part = start..<min(sentences.count, start + step)
            let encodings = encoder?.encode(tokens: sentences[part].map { $0.tokens.map(EncoderToken.init) })
            for index in part {
                let own = sentences[index].spans.compactMap { span in
                    tags.labels.firstIndex(of: span.label).map { (label: $0, tokens: span.tokens) }
                }
                let encoding = encodings?[index - start]
                tables.append(features.table(of: forms[index], encoding: encoding, own: own))
                if let components, let encoding { vectors.append(components.project(encoding.vectors)) }
            }
            progress(0.3 * Double(part.upperBound) / Double(sentences.count))
        }
        var learner = TaggerLearner(
            tags: tags, tables: tables, gold: gold, vectors: vectors, options: options)
        let passes = options.passes(for: sentences.count)
        for pass in 0..<passes {
            learner.pass(pass)
            record(.init(curve: TrainingPoint.entities, step: pass, value: learner.loss))
            progress(0.3 + 0.7 * Double(pass + 1) / Double(passes))
        }
        let dense = components.flatMap { components in
            learner.dense.map { SequenceTagger.Dense(components: components, emissions: $0) }
        }
        return SequenceTagger(
            tags: tags, features: features, sparse: learner.sparse.pruned(below: options.leastWeight),
            transitions: learner.transitions, dense: dense)
    }

    private func lexicon(_ sentences: [TaggedSentence], forms: [[TokenForm]], tags: TagSet) -> TokenFeatures {
        var phrases = PhraseMemory()
        var memory = WordMemory()
        var counts: [UInt64: (outside: Int, all: Int)] = [:]
        for (sentence, forms) in zip(sentences, forms) {
            let words = forms.map(\.word)
            var labels = [Int?](repeating: nil, count: words.count)
            for span in sentence.spans {
                guard let label = tags.labels.firstIndex(of: span.label) else { continue }
                phrases.add(words[span.tokens], label: label)
                for token in span.tokens { labels[token] = label }
            }
            for (word, label) in zip(words, labels) {
                memory.add(word, label: label)
                counts[word, default: (0, 0)].all += 1
                if label == nil { counts[word, default: (0, 0)].outside += 1 }
            }
        }
        let signposts = counts.filter { $0.value.all >= 4 && Double($0.value.outside) >= 0.8 * Double($0.value.all) }
        return TokenFeatures(groups: options.groups, phrases: phrases, memory: memory, signposts: Set(signposts.keys))
    }

    private func components(of sentences: [TaggedSentence], encoder: any TokenEncoder) -> PrincipalComponents {
        let stride = max(1, sentences.count / Self.sampled)
        let sample = Swift.stride(from: 0, to: sentences.count, by: stride).map {
            sentences[$0].tokens.map(EncoderToken.init)
        }
        return PrincipalComponents(
            of: encoder.encode(tokens: sample).flatMap(\.vectors), dimension: encoder.tokenDimension,
            count: options.components)
    }
}
