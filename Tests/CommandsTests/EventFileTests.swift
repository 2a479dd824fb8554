import Foundation
import LanguageUnderstanding
import TestSupport
import Testing

@testable import Commands

struct EventFileTests {
    /// The examples of RFC 3720, appendix B.4, and the check value of CRC catalogues.
    private static let checksums: [(bytes: [UInt8], sum: UInt32)] = [
        ([UInt8](repeating: 0, count: 32), 0x8A91_36AA), ([UInt8](repeating: 0xFF, count: 32), 0x62A8_AB43),
        ([UInt8](0..<32), 0x46DD_794E), ([UInt8]((0..<32).reversed()), 0x113F_DB5C),
        ([UInt8]("123456789".utf8), 0xE306_9283), ([], 0),
    ]

    @Test(arguments: checksums)
    func `the checksum is the one of RFC 3720`(bytes: [UInt8], sum: UInt32) {
        #expect(CRC32C.checksum(bytes) == sum)
    }

    /// Field numbers and wire types by the encoding guide of Protocol Buffers: 150 in field 1 is 08 96 01.
    @Test func `messages are encoded as the guide of Protocol Buffers shows`() {
        var message = ProtobufMessage()
        message.add(1, varint: 150)
        #expect(message.bytes == [0x08, 0x96, 0x01])
        var text = ProtobufMessage()
        text.add(2, "testing")
        #expect(text.bytes == [0x12, 0x07, 0x74, 0x65, 0x73, 0x74, 0x69, 0x6E, 0x67])
        var outer = ProtobufMessage()
        outer.add(3, message)
        #expect(outer.bytes == [0x1A, 0x03, 0x08, 0x96, 0x01])
    }

    @Test func `the name is one that TensorBoard looks for`() {
        let name = EventFile.name(start: Date(timeIntervalSince1970: 1_700_000_000.5), host: "büro host")
        #expect(name == "events.out.tfevents.1700000000.b-ro-host")
    }

    /// Written by hand, read by the reader that it is meant for.
    @Test(.enabled(if: TensorBoard.isThere, "needs the Python package tensorboard: pip install tensorboard"))
    func `TensorBoard reads the curves back`() throws {
        let folder = try TemporaryFolder([:])
        let curves = TrainingCurves()
        for step in 0..<300 {
            curves.add(.init(curve: "entities/loss", step: step, value: 1 / Double(step + 1)))
        }
        curves.add(.init(curve: "fold 2/intents/objective", step: 7, value: -12.5))
        #expect(try curves.write(to: folder.url))
        let read = try TensorBoard.scalars(in: folder.url)
        #expect(read.count == 301)
        #expect(read.first == "entities/loss 0 1.0")
        #expect(read.contains("entities/loss 3 0.25"))
        #expect(read.last == "fold 2/intents/objective 7 -12.5")
    }
}

/// The reader of the package `tensorboard`, where Python has it.
private enum TensorBoard {
    private static let program = """
        import sys
        from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
        events = EventAccumulator(sys.argv[1], size_guidance={"scalars": 0})
        events.Reload()
        for tag in sorted(events.Tags()["scalars"]):
            for scalar in events.Scalars(tag):
                print(tag, scalar.step, scalar.value)
        """

    static let isThere = (try? run(["-c", "import tensorboard"]))?.status == 0

    static func scalars(in folder: URL) throws -> [String] {
        try run(["-c", program, folder.path]).output.split(separator: "\n").map(String.init)
    }

    /// By $KEFU_PYTHON, which may belong to an environment of its own.
    private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [ProcessInfo.processInfo.environment["KEFU_PYTHON"] ?? "python3"] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
