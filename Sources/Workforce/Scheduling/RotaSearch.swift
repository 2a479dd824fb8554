import Foundation
import NumericalMethods

/// Looks for a good rota by simulated annealing, for the solver to begin with.
///
/// Every state keeps the rules, but for the least hours of contracts, which cost like missing people. A step gives one person another
/// duty on a day, lets two people trade their duties of a day, or moves a duty to another day.
///
/// - seealso: S. Kirkpatrick, C. Gelatt and M. Vecchi (1983), Optimization by simulated annealing.
struct RotaSearch {
    private var state: RotaState
    private var random: SplitMix
    private let openDays: [Int]
    private let people: Int
    private let hottest: Double

    init(_ plan: RotaPlan) {
        state = RotaState(plan)
        random = SplitMix(seed: 1)
        openDays = state.openDays
        people = plan.crew.people.count
        // What was planned before is near to the best already.
        hottest = plan.before == nil ? 400 : 60
    }

    /// The best rota of a number of steps that depends on the plan's size alone, unless the time runs out.
    mutating func run(until end: ContinuousClock.Instant) -> Rota {
        guard people > 0, !openDays.isEmpty else { return state.rota }
        let steps = min(12_000_000, 3000 * people * openDays.count)
        let coldest = 0.15
        var cost = state.cost
        var best = (cost: cost, state: state.snapshot)
        for step in 0..<steps {
            if step & 0xFFFF == 0, ContinuousClock.now > end { break }
            let temperature = hottest * pow(coldest / hottest, Double(step) / Double(steps))
            let undo = proposal()
            guard !undo.isEmpty else { continue }
            let change = state.cost - cost
            if change > 0, unit() >= exp(-change / temperature) {
                for (person, day, option) in undo.reversed() { state.set(person, day, option) }
            } else {
                cost = state.cost
                if cost < best.cost - 1e-9, temperature < 20 { best = (cost, state.snapshot) }
            }
        }
        state.restore(best.cost <= cost ? best.state : state.snapshot)
        return state.rota
    }

    private typealias Undo = [(person: Int, day: Int, option: Int)]

    /// Changes the state as the rules allow; empty when they do not.
    private mutating func proposal() -> Undo {
        let person = below(people)
        let day = openDays[below(openDays.count)]
        switch below(10) {
        case 0..<4: return change(person, day, to: below(state.optionCount + 1) - 1)
        case 4..<8: return trade(person, below(people), day)
        default: return move(person, from: day, to: openDays[below(openDays.count)])
        }
    }

    private mutating func change(_ person: Int, _ day: Int, to option: Int) -> Undo {
        let before = state.option(person, day)
        guard before != option, state.allows(person, day, option) else { return [] }
        state.set(person, day, option)
        return [(person, day, before)]
    }

    private mutating func trade(_ first: Int, _ second: Int, _ day: Int) -> Undo {
        let (one, other) = (state.option(first, day), state.option(second, day))
        guard one != other, state.allows(first, day, other), state.allows(second, day, one) else { return [] }
        state.set(first, day, other)
        state.set(second, day, one)
        return [(first, day, one), (second, day, other)]
    }

    private mutating func move(_ person: Int, from day: Int, to other: Int) -> Undo {
        let duty = state.option(person, day)
        guard day != other, duty >= 0, state.option(person, other) < 0 else { return [] }
        state.set(person, day, -1)
        let option = below(2) == 0 ? duty : below(state.optionCount)
        guard state.allows(person, other, option) else {
            state.set(person, day, duty)
            return []
        }
        state.set(person, other, option)
        return [(person, day, duty), (person, other, -1)]
    }

    private mutating func below(_ count: Int) -> Int { Int(random.next().multipliedFullWidth(by: UInt64(count)).high) }
    private mutating func unit() -> Double { Double(random.next() >> 11) * 0x1p-53 }
}
