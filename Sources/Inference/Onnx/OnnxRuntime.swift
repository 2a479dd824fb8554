import COnnxRuntime
public import Foundation
import Synchronization

/// ONNX Runtime, opened from a file when it is first asked for.
///
/// Safe to share between threads: its environment is, and nothing here changes after `init`.
public final class OnnxRuntime: @unchecked Sendable {
    private static let opened = Mutex<[String: OnnxRuntime]>([:])

    let handle: OpaquePointer

    /// The runtime of a library, the same for everyone who asks for it.
    public static func open(_ library: URL) throws(InferenceError) -> OnnxRuntime {
        try opened.withLock { opened throws(InferenceError) in
            if let runtime = opened[library.path] { return runtime }
            let runtime = try OnnxRuntime(library)
            opened[library.path] = runtime
            return runtime
        }
    }

    private init(_ library: URL) throws(InferenceError) {
        var handle: OpaquePointer?
        var message = [CChar](repeating: 0, count: Int(ONNX_MESSAGE_SIZE))
        guard onnx_open(library.path, &handle, &message) == 0, let handle else {
            throw .missingRuntime(reason: text(of: message))
        }
        self.handle = handle
    }
}

/// A message that C wrote.
func text(of message: [CChar]) -> String {
    String(decoding: message.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
}
