/// Text as the vocabulary spells it: mapped characters, single spaces, each space written as U+2581, one of them in front.
///
/// Safe to share between threads: nothing is written, and whoever holds it holds the mapped file.
struct E5Normaliser: @unchecked Sendable {
    private static let space: [UInt8] = [0xE2, 0x96, 0x81]

    /// Characters that become others, ascending.
    private let characters: UnsafeBufferPointer<UInt32>
    /// Where the replacement of each starts, and where that of the last ends.
    private let starts: UnsafeBufferPointer<UInt32>
    private let replacements: UnsafeBufferPointer<UInt32>

    init(_ file: TensorFile, characters count: Int, replacements size: Int) throws(InferenceError) {
        characters = try file.integers("characters", shape: [count])
        starts = try file.integers("characters.starts", shape: [count + 1])
        replacements = try file.integers("characters.replacements", shape: [size])
    }

    func normalise(_ text: Substring.UnicodeScalarView) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(4 * text.count)
        var afterSpace = false
        func append(_ scalar: UInt32) {
            let isSpace = scalar == 0x20
            if out.isEmpty, !isSpace { out.append(contentsOf: Self.space) }
            if isSpace {
                if !afterSpace { out.append(contentsOf: Self.space) }
            } else if let scalar = Unicode.Scalar(scalar) {
                out.append(contentsOf: UTF8.encode(scalar)?.map { $0 } ?? [])
            }
            afterSpace = isSpace
        }
        for scalar in text {
            guard let place = place(of: scalar.value) else {
                append(scalar.value)
                continue
            }
            for index in Int(starts[place])..<Int(starts[place + 1]) { append(replacements[index]) }
        }
        return out.isEmpty ? Self.space : out
    }

    private func place(of character: UInt32) -> Int? {
        var low = 0
        var high = characters.count
        while low < high {
            let middle = (low + high) / 2
            if characters[middle] == character { return middle }
            if characters[middle] < character { low = middle + 1 } else { high = middle }
        }
        return nil
    }
}
