import SourceFiles

/// How many people are missing in every slot, kept up to date duty by duty.
///
/// A slot lacks as many people as the set of skills lacks that lacks most: Hall's theorem again.
struct RotaCoverage {
    private struct Subset {
        var skills: UInt64
        var required: Int
    }

    private let subsets: [[Subset]]
    /// People who are there and have one of the subset's skills: [slot][subset].
    private var there: [[Int]]
    private var missing: [Int]
    /// What a missing person costs in the slot.
    private let price: [Double]
    private let skillsOfPerson: [UInt64]
    /// Slots by [day][option].
    private let slots: [[[Int]]]
    private(set) var cost = 0.0

    /// - Parameter options: Shifts with the minute after midnight at which their break begins.
    init(_ plan: RotaPlan, options: [(shift: Int, breakStart: Int?)]) {
        let names = Set(plan.demand.slots.flatMap(\.required.keys)).sorted()
        func mask(_ skills: some Sequence<String>) -> UInt64 {
            skills.reduce(0) { mask, skill in names.firstIndex(of: skill).map { mask | 1 << UInt64($0) } ?? mask }
        }
        skillsOfPerson = plan.crew.people.map { mask($0.skills.union([""])) }
        subsets = plan.demand.slots.map { slot in
            let skills = slot.required.filter { $0.value > 0 }.keys.sorted()
            return (1..<max(1, 1 << skills.count)).map { set in
                let chosen = skills.indices.filter { set & (1 << $0) != 0 }.map { skills[$0] }
                return Subset(skills: mask(chosen), required: chosen.reduce(0) { $0 + (slot.required[$1] ?? 0) })
            }
        }
        there = subsets.map { $0.map { _ in 0 } }
        missing = subsets.map { $0.map(\.required).max() ?? 0 }
        price = plan.demand.slots.map { Double($0.range.count) / 60 * plan.weights.missingHour }
        let first = plan.days.lowerBound
        let bySlotDay = Dictionary(grouping: plan.demand.slots.indices, by: { plan.demand.slots[$0].day })
        slots = (first.number...plan.days.upperBound.number).map { number in
            let day = CalendarDay(number: number)
            return options.map { option in
                [day, day + 1].flatMap { bySlotDay[$0] ?? [] }.filter { index in
                    plan.isThere(
                        .init(
                            person: 0, day: day, shift: option.shift,
                            breakStart: option.breakStart.map { ClockTime(minutes: $0 % 1440) }),
                        at: plan.demand.slots[index])
                }
            }
        }
        cost = zip(missing, price).reduce(0) { $0 + Double($1.0) * $1.1 }
    }

    /// - Returns: How the cost changes.
    mutating func add(_ change: Int, person: Int, day: Int, option: Int) -> Double {
        let before = cost
        let skills = skillsOfPerson[person]
        for slot in slots[day][option] {
            var most = 0
            for index in subsets[slot].indices {
                let subset = subsets[slot][index]
                if subset.skills & skills != 0 { there[slot][index] += change }
                most = max(most, subset.required - there[slot][index])
            }
            cost += Double(most - missing[slot]) * price[slot]
            missing[slot] = most
        }
        return cost - before
    }
}
