/// Gives readings the text that they stand for, in one walk through the message.
struct FoundValues {
    let values: [FoundValue]

    init(_ candidates: [Candidate], in text: String) {
        var index = text.startIndex
        var place = 0
        values = candidates.map { candidate in
            let start = text.index(index, offsetBy: candidate.start - place)
            let end = text.index(start, offsetBy: candidate.end - candidate.start)
            (index, place) = (end, candidate.end)
            return FoundValue(
                start: candidate.start, end: candidate.end, text: String(text[start..<end]), value: candidate.value)
        }
    }
}
