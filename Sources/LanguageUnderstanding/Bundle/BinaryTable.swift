import Foundation

/// Arrays of numbers as bytes, little endian.
enum BinaryTable {
    static func data<Element: BitwiseCopyable>(_ elements: [Element]) -> Data {
        elements.withUnsafeBytes { Data($0) }
    }

    /// The numbers in a part of `data`; nil when it is too short.
    static func array<Element: BitwiseCopyable>(
        _ type: Element.Type, count: Int, at offset: Int, in data: Data
    ) -> [Element]? {
        guard count >= 0, offset >= 0, offset + count * MemoryLayout<Element>.stride <= data.count else { return nil }
        return data.withUnsafeBytes { bytes in
            [Element](unsafeUninitializedCapacity: count) { elements, initialized in
                let part = bytes[offset..<offset + count * MemoryLayout<Element>.stride]
                UnsafeMutableRawBufferPointer(elements).copyBytes(from: part)
                initialized = count
            }
        }
    }
}
