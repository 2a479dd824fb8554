import COnnxRuntime
public import Foundation

/// A model in ONNX form, run on the calling thread.
///
/// Safe to share between threads: a session may run on several at once, and nothing else changes after `init`.
public final class OnnxModel: @unchecked Sendable {
    public let inputNames: [String]
    public let outputNames: [String]
    private let session: OpaquePointer
    private let runtime: OnnxRuntime

    public init(_ file: URL, runtime: OnnxRuntime) throws(InferenceError) {
        guard FileManager.default.fileExists(atPath: file.path) else { throw .missingFile(path: file.path) }
        var session: OpaquePointer?
        var message = [CChar](repeating: 0, count: Int(ONNX_MESSAGE_SIZE))
        guard onnx_load(runtime.handle, file.path, &session, &message) == 0, let session else {
            throw .unreadableFile(path: file.path, reason: text(of: message))
        }
        self.session = session
        self.runtime = runtime
        inputNames = (0..<onnx_input_count(session)).map { String(cString: onnx_input_name(session, $0)) }
        outputNames = (0..<onnx_output_count(session)).map { String(cString: onnx_output_name(session, $0)) }
    }

    deinit { onnx_unload(session) }

    /// - Parameter inputs: A tensor for each of `inputNames`.
    /// - Returns: A tensor for each of `outputNames`.
    public func run(_ inputs: [String: OnnxTensor]) throws(InferenceError) -> [String: OnnxTensor] {
        var tensors: [onnx_tensor] = []
        defer { for tensor in tensors { free(tensor.data) } }
        for name in inputNames {
            guard let input = inputs[name] else { throw .runtime("the input '\(name)' is missing") }
            guard input.shape.count <= 8, input.shape.allSatisfy({ $0 >= 0 }),
                input.shape.reduce(1, *) == input.count
            else { throw .wrongShape(input: name, shape: input.shape, count: input.count) }
            tensors.append(input.copied())
        }
        var outputs = [onnx_tensor](repeating: onnx_tensor(), count: outputNames.count)
        var message = [CChar](repeating: 0, count: Int(ONNX_MESSAGE_SIZE))
        let status = onnx_run(session, tensors, &outputs, &message)
        defer { for output in outputs { free(output.data) } }
        guard status == 0 else { throw .runtime(text(of: message)) }
        var results: [String: OnnxTensor] = [:]
        for (name, output) in zip(outputNames, outputs) { results[name] = OnnxTensor(output) }
        return results
    }
}
