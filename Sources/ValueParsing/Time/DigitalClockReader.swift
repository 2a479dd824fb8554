/// 15:30, 3:30:15, and the bare hour of "3pm".
enum DigitalClockReader {
    static func read(_ text: ReadableText, at place: Int) -> (clock: ClockTime, end: Int)? {
        let hourEnd = text.digitsEnd(place, limit: 3)
        guard hourEnd - place <= 2 else { return nil }
        let hour = text.integer(place..<hourEnd)
        guard text[hourEnd] == Code.colon, text.digitsEnd(hourEnd + 1) == hourEnd + 3 else {
            guard var clock = ClockTime(hour: hour), hour > 0, !text[hourEnd].isDigit,
                text[hourEnd] != Code.point || !text[hourEnd + 1].isDigit
            else { return nil }
            clock.standsAlone = false
            return EnglishClockReader.withOClock(text, clock, hourEnd)
        }
        var end = hourEnd + 3
        var second: Int?
        if text[end] == Code.colon, text.digitsEnd(end + 1) == end + 3 {
            second = text.integer(end + 1..<end + 3)
            end += 3
        }
        guard text[end] != Code.colon,
            let clock = ClockTime(
                hour: hour, minute: text.integer(hourEnd + 1..<hourEnd + 3), second: second ?? 0,
                grain: second == nil ? .minute : .second, isExact: text[place] == Code.zero)
        else { return nil }
        return (clock, end)
    }
}
