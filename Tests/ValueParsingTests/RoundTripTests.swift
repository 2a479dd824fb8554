import NumericalMethods
import Foundation
import Testing
import ValueParsing

/// Formats random values and reads them back.
struct RoundTripTests {
    private static func numbers(below limit: Int, count: Int = 400) -> [Int] {
        var generator = SplitMix(seed: UInt64(limit))
        return (0..<count).map { _ in
            Int.random(in: 0..<limit, using: &generator) / (Bool.random(using: &generator) ? 1 : 1000)
        }
    }

    @Test func `reads back Chinese numbers`() {
        for number in RoundTripTests.numbers(below: 1_000_000_000) {
            #expect(Trial.whole(Spelling.chinese(number)) == "number \(number)", "\(Spelling.chinese(number))")
        }
    }

    @Test func `reads back English numbers`() {
        for number in RoundTripTests.numbers(below: 1_000_000_000) {
            #expect(Trial.whole(Spelling.english(number)) == "number \(number)", "\(Spelling.english(number))")
        }
    }

    @Test func `reads back prices`() {
        for cents in RoundTripTests.numbers(below: 10_000_000) where cents > 0 {
            let text = "\(cents / 100)." + String(format: "%02d", cents % 100)
            let amount = (Double(cents) / 100)
            let expected = Double(Int(amount)) == amount ? "\(Int(amount))" : "\(amount)"
            #expect(Trial.whole("¥\(text)") == "money \(expected) CNY")
            #expect(Trial.whole("$\(text)") == "money \(expected) USD")
            #expect(Trial.whole("\(text)元") == "money \(expected) CNY")
        }
    }

    @Test func `reads back dates and times`() {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        for number in RoundTripTests.numbers(below: 5_000_000_000 / 60) {
            let date = calendar.dateComponents(
                [.year, .month, .day, .hour, .minute], from: Date(timeIntervalSince1970: Double(number) * 60))
            guard let year = date.year, let month = date.month, let day = date.day, let hour = date.hour,
                let minute = date.minute
            else { continue }
            let iso = String(format: "%04d-%02d-%02d", year, month, day)
            let clock = String(format: "%02d:%02d", hour, minute)
            let offset = ValueParser.offset(of: iso, clock)
            #expect(Trial.whole(iso) == "time \(iso)")
            #expect(Trial.whole("\(year)年\(month)月\(day)日") == "time \(iso)")
            #expect(Trial.whole("\(year)年\(month)月\(day)日\(hour)时\(minute)分") == "time \(iso)T\(clock):00\(offset)")
            #expect(Trial.whole("\(iso) \(clock)") == "time \(iso)T\(clock):00\(offset)")
            #expect(Trial.whole("\(month)/\(day)/\(year)") == "time \(iso)")
        }
    }
}

extension ValueParser {
    /// What Foundation says Shanghai's clocks are ahead of Greenwich then; they had summer time until 1991.
    fileprivate static func offset(of day: String, _ clock: String) -> String {
        guard let zone = TimeZone(identifier: "Asia/Shanghai") else { return "" }
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = zone
        format.dateFormat = "yyyy-MM-dd HH:mm"
        let hours = format.date(from: "\(day) \(clock)").map { zone.secondsFromGMT(for: $0) / 3600 } ?? 8
        return "+0\(hours):00"
    }
}
