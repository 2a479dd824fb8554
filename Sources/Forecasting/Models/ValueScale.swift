import Foundation

/// The scale on which a model adds up its parts.
public enum ValueScale: String, Sendable, CaseIterable {
    case plain
    /// For counts, whose spread grows with the root of their mean.
    case root
    /// For values above zero whose swings grow with their level.
    case logarithm

    /// Whether all values have a place on the scale.
    public func fits(_ values: [Double]) -> Bool {
        switch self {
        case .plain: true
        case .root: values.allSatisfy { $0 >= 0 }
        case .logarithm: values.allSatisfy { $0 > 0 }
        }
    }

    public func scaled(_ value: Double) -> Double {
        switch self {
        case .plain: value
        case .root: max(0, value).squareRoot()
        case .logarithm: log(max(value, .leastNormalMagnitude))
        }
    }

    public func unscaled(_ value: Double) -> Double {
        switch self {
        case .plain: value
        case .root: value > 0 ? value * value : 0
        case .logarithm: exp(value)
        }
    }
}
