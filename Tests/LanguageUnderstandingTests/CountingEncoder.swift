import Inference

/// An encoder for tests: how often each of four letters occurs.
struct CountingEncoder: SentenceEncoder {
    let dimension = 4
    let identity: String

    func encode(_ texts: [String]) throws -> [[Float]] {
        texts.map { text in
            let counts = "eiou".map { letter in Float(text.count { $0 == letter }) }
            let length = counts.reduce(0) { $0 + $1 * $1 }.squareRoot()
            return length > 0 ? counts.map { $0 / length } : counts
        }
    }
}
