import Foundation
import LanguageUnderstanding

/// A file of events that TensorBoard reads: records of TFRecord, each an `Event` of TensorFlow's event.proto.
struct EventFile {
    private(set) var bytes: [UInt8] = []

    init(start: Date) {
        var event = ProtobufMessage()
        event.add(Field.wallTime, start.timeIntervalSince1970)
        event.add(Field.fileVersion, "brain.Event:2")
        append(event)
    }

    /// The number of each field in `Event`, `Summary` and `Summary.Value`.
    private enum Field {
        static let (wallTime, step, fileVersion, summary): (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 5)
        static let value: UInt64 = 1
        static let (tag, simpleValue): (UInt64, UInt64) = (1, 2)
    }

    mutating func add(_ point: TrainingPoint, at time: Date) {
        var value = ProtobufMessage()
        value.add(Field.tag, point.curve)
        value.add(Field.simpleValue, Float(point.value))
        var summary = ProtobufMessage()
        summary.add(Field.value, value)
        var event = ProtobufMessage()
        event.add(Field.wallTime, time.timeIntervalSince1970)
        event.add(Field.step, varint: UInt64(max(0, point.step)))
        event.add(Field.summary, summary)
        append(event)
    }

    /// Length, its checksum, content, its checksum; little endian.
    private mutating func append(_ event: ProtobufMessage) {
        let length = withUnsafeBytes(of: UInt64(event.bytes.count).littleEndian, Array.init)
        for part in [length, event.bytes] {
            bytes += part
            withUnsafeBytes(of: CRC32C.masked(part).littleEndian) { bytes += $0 }
        }
    }

    /// The name by which TensorBoard knows such a file.
    static func name(start: Date, host: String) -> String {
        let seconds = String(Int(start.timeIntervalSince1970))
        let padded = String(repeating: "0", count: max(0, 10 - seconds.count)) + seconds
        return "events.out.tfevents.\(padded).\(host.replacing(/[^A-Za-z0-9._-]/, with: "-"))"
    }
}
