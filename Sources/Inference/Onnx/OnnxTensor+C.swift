import COnnxRuntime
import Foundation

extension OnnxTensor {
    /// A copy in C's memory, for the caller to free.
    func copied() -> onnx_tensor {
        switch self {
        case .floats(let elements, _): tensor(elements, ONNX_FLOAT)
        case .integers32(let elements, _): tensor(elements, ONNX_INT32)
        case .integers64(let elements, _): tensor(elements, ONNX_INT64)
        }
    }

    init?(_ tensor: onnx_tensor) {
        let shape = withUnsafeBytes(of: tensor.shape) { dimensions in
            dimensions.bindMemory(to: Int64.self).prefix(tensor.rank).map { Int($0) }
        }
        guard let data = tensor.data else { return nil }
        func elements<Element>(_ type: Element.Type) -> [Element] {
            Array(UnsafeBufferPointer(start: data.assumingMemoryBound(to: type), count: tensor.count))
        }
        switch tensor.type {
        case ONNX_FLOAT: self = .floats(elements(Float.self), shape: shape)
        case ONNX_INT32: self = .integers32(elements(Int32.self), shape: shape)
        case ONNX_INT64: self = .integers64(elements(Int64.self), shape: shape)
        default: return nil
        }
    }

    private func tensor<Element: BitwiseCopyable>(_ elements: [Element], _ type: onnx_type) -> onnx_tensor {
        var tensor = onnx_tensor()
        tensor.type = type
        tensor.count = elements.count
        tensor.rank = shape.count
        withUnsafeMutableBytes(of: &tensor.shape) { dimensions in
            for (place, size) in shape.enumerated() {
                dimensions.storeBytes(of: Int64(size), toByteOffset: place * 8, as: Int64.self)
            }
        }
        let size = elements.count * MemoryLayout<Element>.stride
        tensor.data = malloc(max(1, size))
        elements.withUnsafeBytes {
            if let base = $0.baseAddress { tensor.data.copyMemory(from: base, byteCount: size) }
        }
        return tensor
    }
}
