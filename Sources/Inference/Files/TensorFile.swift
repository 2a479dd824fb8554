import Crypto
import Foundation

/// Named tensors in one mapped file of the safetensors layout.
struct TensorFile: Sendable {
    private struct Entry: Decodable {
        var dtype: String
        var shape: [Int]
        var data_offsets: [Int]
    }

    private let file: MappedFile
    private let path: String
    private let start: Int
    private let entries: [String: Entry]
    let metadata: [String: String]
    /// Hash of the header, which names the hash of what the file was made from.
    let identity: String

    init(_ url: URL) throws(InferenceError) {
        path = url.path
        file = try MappedFile(url)
        guard file.bytes.count >= 8 else { throw .unreadableFile(path: path, reason: "it is cut off") }
        let length = Int(truncatingIfNeeded: UInt64(littleEndian: file.bytes.loadUnaligned(as: UInt64.self)))
        guard length > 0, length <= file.bytes.count - 8 else {
            throw .unreadableFile(path: path, reason: "its header is cut off")
        }
        let header = Data(file.bytes[8..<8 + length])
        start = 8 + length
        do {
            let all = try JSONDecoder().decode([String: HeaderValue].self, from: header)
            entries = all.compactMapValues { if case .tensor(let entry) = $0 { entry } else { nil } }
            metadata = all.values.lazy.compactMap { if case .text(let text) = $0 { text } else { nil } }.first ?? [:]
        } catch {
            throw .unreadableFile(path: path, reason: "its header is not what it should be")
        }
        identity = SHA256.hash(data: header).map { String(format: "%02x", $0) }.joined()
    }

    /// The floats of the tensor `name`, which has to have this shape.
    func floats(_ name: String, shape: [Int]) throws(InferenceError) -> UnsafeBufferPointer<Float> {
        UnsafeBufferPointer(rebasing: try tensor(name, type: "F32", shape: shape).bindMemory(to: Float.self)[...])
    }

    /// The bytes of the tensor `name`, which has to have this shape.
    func bytes(_ name: String, shape: [Int]) throws(InferenceError) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: try tensor(name, type: "U8", shape: shape).bindMemory(to: UInt8.self)[...])
    }

    /// The whole numbers of the tensor `name`, which has to have this shape.
    func integers(_ name: String, shape: [Int]) throws(InferenceError) -> UnsafeBufferPointer<UInt32> {
        UnsafeBufferPointer(rebasing: try tensor(name, type: "U32", shape: shape).bindMemory(to: UInt32.self)[...])
    }

    private func tensor(_ name: String, type: String, shape: [Int]) throws(InferenceError) -> UnsafeRawBufferPointer {
        let size = shape.reduce(type == "U8" ? 1 : 4, *)
        guard let entry = entries[name], entry.dtype == type, entry.shape == shape, entry.data_offsets.count == 2,
            entry.data_offsets[0] >= 0, entry.data_offsets[0] % 4 == 0, start % 4 == 0,
            entry.data_offsets[1] - entry.data_offsets[0] == size, entry.data_offsets[1] <= file.bytes.count - start
        else {
            throw .unreadableFile(path: path, reason: "it has no '\(name)' of shape \(shape)")
        }
        return UnsafeRawBufferPointer(
            rebasing: file.bytes[start + entry.data_offsets[0]..<start + entry.data_offsets[1]])
    }

    private enum HeaderValue: Decodable {
        case tensor(Entry)
        case text([String: String])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let entry = try? container.decode(Entry.self) {
                self = .tensor(entry)
            } else {
                self = .text(try container.decode([String: String].self))
            }
        }
    }
}
