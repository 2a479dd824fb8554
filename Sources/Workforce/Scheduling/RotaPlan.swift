public import SourceFiles

/// What a rota is to be made from.
public struct RotaPlan: Sendable {
    public var crew: Crew
    public var demand: Demand
    public var weights = RotaWeights()
    /// The rota that was made before; duties before `changesFrom` stay as they were, and later ones change as little as may be.
    public private(set) var previous: Rota?
    public private(set) var changesFrom: CalendarDay?

    public init(crew: Crew, demand: Demand) {
        self.crew = crew
        self.demand = demand
    }

    /// - Parameter day: The first day that may change; nil when `rota` only tells what was worked before the plan begins.
    public mutating func keep(_ rota: Rota, changesFrom day: CalendarDay?) {
        previous = rota
        // What was worked before the plan begins stays, whenever an absence began.
        changesFrom = day.map { max($0, demand.days.lowerBound) }
    }

    /// The days of the program: those that are asked for, and up to a week before, as far as they are known.
    var days: ClosedRange<CalendarDay> {
        let first = demand.days.lowerBound
        let known = (previous?.duties ?? []).map(\.day).filter { $0 < first && $0 >= first + -7 }.min()
        return (known ?? first)...demand.days.upperBound
    }

    /// The duties of the days that cannot change any more.
    var past: [CalendarDay: Set<Rota.Duty>] {
        guard let previous else { return [:] }
        let open = changesFrom ?? demand.days.lowerBound
        var past: [CalendarDay: Set<Rota.Duty>] = [:]
        for number in days.lowerBound.number..<max(days.lowerBound.number, open.number) {
            past[CalendarDay(number: number)] = []
        }
        for duty in previous.duties where past[duty.day] != nil {
            past[duty.day]?.insert(.init(person: duty.person, day: duty.day, shift: duty.shift))
        }
        return past
    }

    /// The duties that should stay; nil where nothing was planned before.
    var before: Set<Rota.Duty>? {
        guard let previous, let changesFrom else { return nil }
        return Set(
            previous.duties.filter { $0.day >= changesFrom && demand.days.contains($0.day) }
                .map { .init(person: $0.person, day: $0.day, shift: $0.shift) })
    }
}
