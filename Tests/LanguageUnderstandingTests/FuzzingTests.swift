import Foundation
import FuzzedParsers
import NumericalMethods
import Testing

/// A little fuzzing in every run; `Scripts/fuzz` does more of it.
@Suite(.serialized) struct FuzzingTests {
    private static let rounds = 300
    /// Signs that steer parsers, and bytes that are no text.
    private static let salt: [[UInt8]] =
        [
            "\"", "'", ",", "\n", "\r\n", "\t", ":", "- ", "{", "}", "[", "](", "&a ", "*a ", "|", "#", "\\u",
            "\\ud800",
            "B-", "I-", "1e999", "-0", "二", "万", "半", "点", "上周", "\u{0}", "\u{FEFF}", "\u{301}", "👨‍👩‍👧", "İ", "ﬁ",
        ].map { Array($0.utf8) } + [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4]]

    @Test(arguments: FuzzedParser.allCases)
    func `reads whatever the seeds become`(parser: FuzzedParser) throws {
        let seeds = try FuzzCorpus.seeds(of: parser)
        #expect(!seeds.isEmpty)
        var generator = SplitMix(seed: 3)
        for seed in seeds {
            parser.read(seed)
            for _ in 0..<Self.rounds / seeds.count { parser.read(Self.changed(seed, by: seeds, using: &generator)) }
        }
    }

    private static func changed(
        _ seed: [UInt8], by seeds: [[UInt8]], using generator: inout SplitMix
    ) -> [UInt8] {
        var bytes = seed
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            let place = Int.random(in: 0...bytes.count, using: &generator)
            let end = min(bytes.count, place + Int.random(in: 0...8, using: &generator))
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: bytes.removeSubrange(place..<end)
            case 1: bytes.insert(contentsOf: salt.randomElement(using: &generator) ?? [], at: place)
            case 2: bytes.insert(contentsOf: bytes[place..<end] + bytes[place..<end], at: place)
            default:
                let other = seeds.randomElement(using: &generator) ?? []
                bytes.replaceSubrange(place..<end, with: other.suffix(Int.random(in: 0...20, using: &generator)))
            }
        }
        return bytes
    }
}
