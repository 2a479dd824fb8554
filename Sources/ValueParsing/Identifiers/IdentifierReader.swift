/// Mail and web addresses, phone, identity, card, order and parcel numbers.
enum IdentifierReader {
    static let firstCodes: [UInt32] =
        (0x30...0x39).map { UInt32($0) } + (0x61...0x7A).map { UInt32($0) } + "+(".unicodeScalars.map(\.value)

    static func read(
        _ text: ReadableText, at place: Int, _ context: ParsingContext, into found: inout [Candidate]
    ) {
        let code = text[place]
        if code.isWordCode {
            guard text.isWordStart(place) else { return }
            if !WebReader.isLocal(text[place - 1]), let email = WebReader.readEmail(text, at: place) {
                found.append(email)
            }
            if code.isLetter, let url = WebReader.readURL(text, at: place) { found.append(url) }
            if let reference = ReferenceReader.read(text, at: place) { found.append(reference) }
        }
        guard !code.isLetter else { return }
        if let phone = PhoneReader.read(text, at: place) { found.append(phone) }
        if code.isDigit {
            if let identity = IdentityNumberReader.read(text, at: place, context) { found.append(identity) }
            if let card = BankCardReader.read(text, at: place) { found.append(card) }
        }
    }
}
