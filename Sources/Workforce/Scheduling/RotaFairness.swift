import SourceFiles

/// How evenly duties of one kind are spread, kept up to date duty by duty; the same as the program's rows.
struct RotaFairness {
    /// Shares of all such duties, by person.
    let shares: [Double]
    private var counts: [Int]
    private var total = 0
    private let firstDay: Int
    private let price: Double
    private(set) var cost = 0.0

    /// - Parameters:
    ///   - firstDay: The first day that counts.
    ///   - counts: Whether a shift on a day is of that kind.
    init(_ plan: RotaPlan, firstDay: Int, counts: (CalendarDay, Int) -> Bool) {
        self.firstDay = firstDay
        shares = plan.shares(of: counts)
        self.counts = shares.map { _ in 0 }
        price = plan.weights.unfair
    }

    /// - Returns: How the cost changes.
    mutating func add(_ change: Int, person: Int, day: Int) -> Double {
        guard day >= firstDay, shares[person] > 0 else { return 0 }
        counts[person] += change
        total += change
        let before = cost
        cost = 0
        for person in shares.indices where shares[person] > 0 {
            cost += max(0, abs(Double(counts[person]) - shares[person] * Double(total)) - 0.99) * price
        }
        return cost - before
    }
}

extension RotaPlan {
    /// By person, the share of such duties that is theirs: by the contract's hours and the days on which they can be scheduled.
    func shares(of counts: (CalendarDay, Int) -> Bool) -> [Double] {
        let all = (demand.days.lowerBound.number...demand.days.upperBound.number).map { CalendarDay(number: $0) }
        let weights = crew.people.map { person in
            let canDo = all.contains { day in
                crew.shifts.indices.contains { counts(day, $0) && !person.never.contains($0) }
            }
            return canDo ? person.hours.upperBound * Double(all.count { !person.off.contains($0) }) : 0
        }
        let sum = weights.reduce(0, +)
        return weights.map { sum > 0 ? $0 / sum : 0 }
    }
}
