import Hummingbird

extension Request {
    /// A whole number of the query; what is none, or out of range, is told by name.
    func number(
        _ name: String, in range: ClosedRange<Double>, otherwise standard: Double
    ) throws(APIError) -> Double {
        guard let written = uri.queryParameters.get(name), !written.isEmpty else { return standard }
        guard let value = Double(written), range.contains(value), value == value.rounded() else {
            let (least, most) = (Int(range.lowerBound), Int(range.upperBound))
            throw APIError(
                .unprocessableContent, "bad_\(name)",
                "The parameter '\(name)' must be a whole number from \(least) to \(most).",
                zh: "参数 \(name) 应为 \(least) 到 \(most) 的整数。", field: name)
        }
        return value
    }
}
