import Foundation

/// What the meaning of an expression depends on beside its words.
struct ParsingContext: Sendable {
    let now: Date
    let zone: TimeZone
    var preference: TimePreference
    var civilNow: CivilTime

    init(now: Date, zone: TimeZone, preference: TimePreference) {
        // Beyond these the calendar's arithmetic has no meaning, and a clock may be set to anything.
        let seconds = now.timeIntervalSince1970
        let moment = Date(timeIntervalSince1970: seconds.isFinite ? min(max(seconds, -6e10), 2.5e11) : 0)
        self.now = moment
        self.zone = zone
        self.preference = preference
        civilNow = CivilTime(moment, in: zone)
    }

    var today: CivilDate { civilNow.date }

    func moment(_ date: CivilDate, _ grain: Grain = .day) -> Moment {
        Moment(CivilTime(date), grain: grain, zone: zone)
    }
}
