/// Sizes and colours.
enum ThingReader {
    static let firstCodes: [UInt32] =
        SizeReader.firstCodes + ColourReader.firstCodes

    static func read(_ text: ReadableText, at place: Int, into found: inout [Candidate]) {
        if let size = SizeReader.read(text, at: place) { found.append(size) }
        if let colour = ColourReader.read(text, at: place) { found.append(colour) }
    }
}
