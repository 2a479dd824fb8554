/// Why a model cannot be used; the description says what to do about it.
public enum InferenceError: Error, Equatable, Sendable {
    /// A file that set-up fetches is not there.
    case missingFile(path: String)
    /// The file is there, but is not what its name promises.
    case unreadableFile(path: String, reason: String)
    /// ONNX Runtime could not be opened.
    case missingRuntime(reason: String)
    /// ONNX Runtime refused a model or its inputs.
    case runtime(String)
    /// An input's numbers do not fill its shape.
    case wrongShape(input: String, shape: [Int], count: Int)
}

extension InferenceError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missingFile(let path): "the model file \(path) is missing; Scripts/setup fetches it"
        case .unreadableFile(let path, let reason):
            "the model file \(path) cannot be used (\(reason)); remove its folder and run Scripts/setup again"
        case .missingRuntime(let reason): "ONNX Runtime cannot be opened (\(reason)); Scripts/setup fetches it"
        case .runtime(let message): "ONNX Runtime: \(message)"
        case .wrongShape(let input, let shape, let count):
            "the input '\(input)' of shape \(shape) was given \(count) numbers"
        }
    }
}
