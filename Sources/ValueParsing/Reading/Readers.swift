/// Which kinds of expressions may begin with a character.
struct Readers: OptionSet, Sendable {
    let rawValue: UInt16

    static let amounts = Readers(rawValue: 1)
    static let times = Readers(rawValue: 2)
    static let identifiers = Readers(rawValue: 4)
    static let things = Readers(rawValue: 8)
    static let addresses = Readers(rawValue: 16)

    func read(_ text: ReadableText, at place: Int, _ context: ParsingContext, into found: inout [Candidate]) {
        if contains(.amounts) { AmountReader.read(text, at: place, context, into: &found) }
        if contains(.times) { TimeReader.read(text, at: place, context, into: &found) }
        if contains(.identifiers) { IdentifierReader.read(text, at: place, context, into: &found) }
        if contains(.things) { ThingReader.read(text, at: place, into: &found) }
        if contains(.addresses), let address = AddressReader.read(text, at: place) { found.append(address) }
    }
}

/// Looks up readers by the first character, so that ordinary text costs one look-up a character.
enum ReaderTable {
    private static let table: [Readers] = {
        var table = [Readers](repeating: [], count: 0x10000)
        func enter(_ readers: Readers, _ codes: [UInt32]) {
            for code in codes where code < 0x10000 { table[Int(code)].formUnion(readers) }
        }
        enter(.amounts, AmountReader.firstCodes)
        enter(.times, TimeReader.firstCodes)
        enter(.identifiers, IdentifierReader.firstCodes)
        enter(.things, ThingReader.firstCodes)
        enter(.addresses, AddressReader.firstCodes)
        return table
    }()

    static func readers(for code: UInt32) -> Readers { code < 0x10000 ? table[Int(code)] : [] }
}
