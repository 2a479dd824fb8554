import Testing

@testable import LanguageUnderstanding

struct LinearClassifierTests {
    /// Three classes, each with a sparse feature of its own and a dense number that points its way.
    @Test(arguments: [2, 3])
    func `separates what can be separated`(classes: Int) {
        let examples = (0..<30).map { index in
            FeatureExtractor.Features(
                sparse: SparseVector(indices: [Int32(index % classes)], values: [1]),
                dense: [Float(index % classes) - 1])
        }
        let labels = (0..<30).map { $0 % classes }
        let trainer = LinearClassifierTrainer(examples, sparseDimension: 3, denseDimension: 1)
        let classifier = trainer.train(labels: labels, at: Array(labels.indices), classes: classes)
        for (example, label) in zip(examples, labels) {
            let margins = classifier.margins(example)
            #expect(margins.indices.max { margins[$0] < margins[$1] } == label)
            #expect(margins[label] > 0)
        }
    }

    @Test func `a class without examples never wins`() {
        let examples = (0..<8).map { index in
            FeatureExtractor.Features(sparse: SparseVector(indices: [Int32(index % 2)], values: [1]), dense: [])
        }
        let trainer = LinearClassifierTrainer(examples, sparseDimension: 2, denseDimension: 0)
        let classifier = trainer.train(labels: [0, 2, 0, 2, 0, 2, 0, 2], at: Array(0..<8), classes: 3)
        for example in examples { #expect(classifier.margins(example)[1] < -5) }
    }
}
