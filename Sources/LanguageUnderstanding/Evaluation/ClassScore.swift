/// How well the texts of one class were found.
public struct ClassScore: Codable, Equatable, Sendable {
    public var name: String
    public var precision: Double
    public var recall: Double
    public var f1: Double
    /// Texts that are of the class.
    public var support: Int

    /// One of each class that a label names, by name; a class never found has no precision, which counts as 0.
    static func scores(_ predicted: [String], _ labels: [String]) -> [ClassScore] {
        var right: [String: Int] = [:]
        var found: [String: Int] = [:]
        var wanted: [String: Int] = [:]
        for (prediction, label) in zip(predicted, labels) {
            found[prediction, default: 0] += 1
            wanted[label, default: 0] += 1
            if prediction == label { right[label, default: 0] += 1 }
        }
        return wanted.sorted { $0.key < $1.key }.map { name, support in
            let right = Double(right[name] ?? 0)
            let found = found[name] ?? 0
            return ClassScore(
                name: name, precision: right / Double(max(1, found)), recall: right / Double(support),
                f1: 2 * right / Double(found + support), support: support)
        }
    }
}
