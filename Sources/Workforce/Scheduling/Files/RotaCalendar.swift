public import Foundation
import SourceFiles

/// A rota as a calendar (RFC 5545), in the local time of whoever reads it.
public enum RotaCalendar {
    /// - Parameters:
    ///   - person: The place among the people; nil for all of them.
    ///   - now: When the calendar is made.
    public static func text(_ rota: Rota, crew: Crew, person: Int? = nil, now: Date) -> String {
        let stamp = now.formatted(Date.ISO8601FormatStyle(dateSeparator: .omitted, timeSeparator: .omitted))
        var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//kefu//rota//EN", "CALSCALE:GREGORIAN"]
        for duty in rota.duties where person == nil || person == duty.person {
            let shift = crew.shifts[duty.shift]
            let name = crew.people[duty.person].name
            let start = Stamp(day: duty.day, time: shift.start)
            lines += [
                "BEGIN:VEVENT",
                "UID:\(duty.day)-\(escaped(shift.name))-\(escaped(name))@kefu".replacingOccurrences(of: " ", with: "-"),
                "DTSTAMP:\(stamp)", "DTSTART:\(basic(start))", "DTEND:\(basic(start.adding(minutes: shift.length)))",
                "SUMMARY:\(escaped(person == nil ? "\(name): \(shift.name)" : shift.name))",
            ]
            if let rest = duty.breakStart, shift.breakLength > 0 {
                let end = ClockTime(minutes: (rest.minutes + shift.breakLength) % 1440)
                lines.append("DESCRIPTION:\(escaped("break \(rest) to \(end)"))")
            }
            lines.append("END:VEVENT")
        }
        lines.append("END:VCALENDAR")
        return lines.map { folded($0) + "\r\n" }.joined()
    }

    private static func basic(_ stamp: Stamp) -> String {
        "\(stamp)00".replacingOccurrences(of: "-", with: "").replacingOccurrences(of: ":", with: "")
    }

    private static func escaped(_ text: String) -> String {
        var out = ""
        for character in text {
            if "\\;,".contains(character) { out.append("\\") }
            out += character.isNewline ? "\\n" : String(character)
        }
        return out
    }

    /// Lines have at most 75 bytes, and go on after a line break and a space.
    private static func folded(_ line: String) -> String {
        var out = ""
        var length = 0
        for character in line {
            let size = String(character).utf8.count
            if length + size > 75 {
                out += "\r\n "
                length = 1
            }
            out.append(character)
            length += size
        }
        return out
    }
}
