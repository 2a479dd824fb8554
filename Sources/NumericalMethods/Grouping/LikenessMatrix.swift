/// How alike texts are, from 0, nothing in common, to 1, the same.
public struct LikenessMatrix: Sendable {
    public let count: Int
    /// [text, text].
    public let elements: [Float]

    /// - Parameter elements: [text, text], the same both ways.
    public init(count: Int, elements: [Float]) {
        precondition(elements.count == count * count, "a likeness for each pair")
        self.count = count
        self.elements = elements
    }

    public subscript(row: Int) -> ArraySlice<Float> { elements[row * count..<(row + 1) * count] }

    public subscript(row: Int, column: Int) -> Float { elements[row * count + column] }

    /// The members that are most alike to all of them, the most central first.
    public func central(_ members: [Int]) -> [Int] {
        let sums = members.map { member in members.reduce(Float(0)) { $0 + self[member, $1] } }
        return members.indices.sorted { (sums[$1], members[$0]) < (sums[$0], members[$1]) }.map { members[$0] }
    }
}
