import CZlib
public import Foundation

/// Unpacks deflated bytes up to a limit.
enum Inflater {
    enum Format: Int32 {
        /// Without a header, as in ZIP files.
        case raw = -15
        case gzip = 31
    }

    /// - Throws: `DocumentError.tooLarge` before more than `limit` bytes are made; `damaged`.
    static func inflate(_ data: Data, format: Format, limit: Int) throws(DocumentError) -> Data {
        var stream = z_stream()
        guard inflateInit2_(&stream, format.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw .damaged("it cannot be unpacked")
        }
        defer { inflateEnd(&stream) }
        var output = Data()
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        var input = [UInt8](data)
        var status = Z_OK
        input.withUnsafeMutableBufferPointer { input in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(input.count)
            while status == Z_OK, output.count <= limit {
                let made = chunk.withUnsafeMutableBufferPointer { chunk in
                    stream.next_out = chunk.baseAddress
                    stream.avail_out = UInt32(chunk.count)
                    status = CZlib.inflate(&stream, Z_NO_FLUSH)
                    return chunk.count - Int(stream.avail_out)
                }
                output.append(contentsOf: chunk[..<made])
                if made == 0, stream.avail_in == 0, status == Z_OK { status = Z_BUF_ERROR }
            }
        }
        guard output.count <= limit else { throw .tooLarge(limit: limit) }
        guard status == Z_STREAM_END else { throw .damaged("its packed data break off") }
        return output
    }
}

/// Bytes that a server has packed with gzip.
public enum Gzip {
    public static func isPacked(_ data: Data) -> Bool { data.starts(with: [0x1F, 0x8B]) }

    /// - Throws: `DocumentError.tooLarge` before more than `limit` bytes are made; `damaged`.
    public static func unpack(_ data: Data, limit: Int) throws(DocumentError) -> Data {
        try Inflater.inflate(data, format: .gzip, limit: limit)
    }
}
