/// Numbers with a shape, in row-major order.
public enum OnnxTensor: Equatable, Sendable {
    case floats([Float], shape: [Int])
    case integers32([Int32], shape: [Int])
    case integers64([Int64], shape: [Int])

    public var shape: [Int] {
        switch self {
        case .floats(_, let shape), .integers32(_, let shape), .integers64(_, let shape): shape
        }
    }

    var count: Int {
        switch self {
        case .floats(let elements, _): elements.count
        case .integers32(let elements, _): elements.count
        case .integers64(let elements, _): elements.count
        }
    }
}
