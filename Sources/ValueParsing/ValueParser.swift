public import Foundation

/// Finds numbers, times, money, phone numbers and other values in a message, in Chinese and English.
///
/// A parser is a value of few words: make one a message, with the moment the message came.
public struct ValueParser: Sendable {
    let context: ParsingContext

    /// - Parameters:
    ///   - now: What "tomorrow" and "in two hours" count from.
    ///   - timeZone: The customer's.
    ///   - preference: Which way a weekday or date without a year points.
    public init(
        now: Date, timeZone: TimeZone, preferring preference: TimePreference = .future
    ) {
        context = ParsingContext(now: now, zone: timeZone, preference: preference)
    }

    /// The values of a message in the order they stand in it, none overlapping another.
    public func values(in text: String) -> [FoundValue] {
        let readable = ReadableText(text)
        var selection = CandidateSelection()
        var idiomEnd = 0
        var found: [Candidate] = []
        for place in 0..<readable.count {
            // Within a Latin word nothing begins.
            if readable[place].isLetter, readable[place - 1].isLetter { continue }
            let readers = ReaderTable.readers(for: readable[place])
            guard !readers.isEmpty, place >= idiomEnd else { continue }
            if let end = Idioms.end(readable, at: place) {
                idiomEnd = end
            } else {
                readers.read(readable, at: place, context, into: &found)
                selection.add(found)
                found.removeAll(keepingCapacity: true)
            }
        }
        return FoundValues(selection.finish(), in: text).values
    }
}

/// Which way a time points that does not say so: "Friday", "3 November", 三点.
public enum TimePreference: String, Codable, Sendable { case future, past }
