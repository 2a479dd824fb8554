import SourceFiles

/// What a rota asks of each person, and how evenly.
public struct RotaSummary: Equatable, Sendable {
    public struct Load: Equatable, Sendable {
        public var person: String
        public var duties: Int
        public var hours: Double
        public var nights: Int
        /// Days at week-ends.
        public var weekendDays: Int
        /// Duties that the person wanted to avoid.
        public var avoided: Int
    }

    public var people: [Load]

    public init(_ rota: Rota, crew: Crew) {
        people = crew.people.map {
            Load(person: $0.name, duties: 0, hours: 0, nights: 0, weekendDays: 0, avoided: 0)
        }
        for duty in rota.duties {
            let shift = crew.shifts[duty.shift]
            people[duty.person].duties += 1
            people[duty.person].hours += shift.paidHours
            if shift.isNight { people[duty.person].nights += 1 }
            if duty.day.isWeekend { people[duty.person].weekendDays += 1 }
            if crew.people[duty.person].avoids.contains(duty.shift) { people[duty.person].avoided += 1 }
        }
    }

    /// The least and the most that anybody has.
    public func spread(_ value: (Load) -> Int) -> ClosedRange<Int>? {
        guard let least = people.map(value).min(), let most = people.map(value).max() else { return nil }
        return least...most
    }
}
