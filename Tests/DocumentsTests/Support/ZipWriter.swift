import CZlib
import Foundation

/// Writes ZIP files as PKWARE's APPNOTE.TXT 6.3 describes them, for tests.
struct ZipWriter {
    private var body = Data()
    private var directory = Data()
    private var count = 0

    mutating func add(_ name: String, _ content: Data, claimedSize: Int? = nil) {
        let packed = Self.deflate(content)
        let size = claimedSize ?? content.count
        let fields = number(8, 2) + number(0, 4) + number(0, 4) + number(packed.count, 4) + number(size, 4)
        let offset = body.count
        body += number(0x0403_4B50, 4) + number(20, 2) + number(0, 2) + fields
        body += number(name.utf8.count, 2) + number(0, 2) + Data(name.utf8) + packed
        directory += number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + number(0, 2) + fields
        directory += number(name.utf8.count, 2) + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 2)
        directory += number(0, 4) + number(offset, 4) + Data(name.utf8)
        count += 1
    }

    var data: Data {
        body + directory + number(0x0605_4B50, 4) + number(0, 4) + number(count, 2) + number(count, 2)
            + number(directory.count, 4) + number(body.count, 4) + number(0, 2)
    }

    private func number(_ value: Int, _ bytes: Int) -> Data {
        Data((0..<bytes).map { UInt8(value >> (8 * $0) & 0xFF) })
    }

    private static func deflate(_ data: Data) -> Data {
        var stream = z_stream()
        deflateInit2_(
            &stream, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { deflateEnd(&stream) }
        var input = [UInt8](data)
        var output = [UInt8](repeating: 0, count: data.count / 100 + data.count + 100)
        let length = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                CZlib.deflate(&stream, Z_FINISH)
                return output.count - Int(stream.avail_out)
            }
        }
        return Data(output[..<length])
    }
}

/// A Word document with this body, for tests.
/// - Parameter links: The addresses of hyperlinks by their ids.
func word(_ body: String, styles: String = "", numbering: String = "", links: [String: String] = [:]) -> Data {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"\(office)\""
    var zip = ZipWriter()
    zip.add(
        "word/document.xml",
        Data("<?xml version=\"1.0\"?><w:document \(namespace)><w:body>\(body)</w:body></w:document>".utf8))
    if !styles.isEmpty { zip.add("word/styles.xml", Data("<w:styles \(namespace)>\(styles)</w:styles>".utf8)) }
    if !numbering.isEmpty {
        zip.add("word/numbering.xml", Data("<w:numbering \(namespace)>\(numbering)</w:numbering>".utf8))
    }
    if !links.isEmpty {
        let list = links.sorted { $0.key < $1.key }.map {
            "<Relationship Id=\"\($0)\" Type=\"\(office)/hyperlink\" Target=\"\($1)\" TargetMode=\"External\"/>"
        }
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        zip.add(
            "word/_rels/document.xml.rels",
            Data("<Relationships xmlns=\"\(package)\">\(list.joined())</Relationships>".utf8))
    }
    return zip.data
}
