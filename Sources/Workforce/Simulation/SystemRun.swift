import Foundation
import NumericalMethods

/// One run through a service system, event by event.
///
/// A customer goes to the free group that knows the fewest lines; a person who becomes free takes the customer who has waited longest.
/// When a group shrinks, whoever is busy finishes first.
struct SystemRun {
    private struct Customer {
        var arrival: Double
        var givesUpAt: Double
    }

    private let system: ServiceSystem
    private var random: SplitMix
    private var waiting: [Deque<Customer>]
    private var busy: [Int]
    private var interval = 0
    private var ends = EventHeap()
    private var nextArrivals: [Double]
    /// The groups that serve a line, those that know the fewest lines first.
    private let groupsOfLine: [[Int]]
    /// By line, then by interval of arrival.
    private(set) var tallies: [[LineTally]]
    /// Seconds of service that each group gave.
    private(set) var served: [Double]

    init(_ system: ServiceSystem, seed: UInt64) {
        self.system = system
        random = SplitMix(seed: seed)
        waiting = system.lines.map { _ in Deque() }
        busy = system.groups.map { _ in 0 }
        served = system.groups.map { _ in 0 }
        tallies = system.lines.map { _ in [LineTally](repeating: LineTally(), count: system.intervalCount) }
        groupsOfLine = system.lines.indices.map { line in
            system.groups.indices.filter { system.groups[$0].lines.contains(line) }
                .sorted { (system.groups[$0].lines.count, $0) < (system.groups[$1].lines.count, $1) }
        }
        nextArrivals = system.lines.map { _ in 0 }
        for line in system.lines.indices { nextArrivals[line] = arrival(of: line, after: 0) }
    }

    mutating func run() {
        let end = Double(system.intervalCount) * system.intervalSeconds
        while true {
            let boundary =
                interval + 1 < system.intervalCount ? Double(interval + 1) * system.intervalSeconds : .infinity
            let line = nextArrivals.indices.min { nextArrivals[$0] < nextArrivals[$1] } ?? 0
            let arrival = nextArrivals.isEmpty ? .infinity : nextArrivals[line]
            let finish = ends.first?.time ?? .infinity
            let time = min(boundary, arrival, finish)
            guard time < .infinity else { break }
            if time == finish {
                let group = ends.removeFirst().group
                busy[group] -= 1
                take(group, at: time)
            } else if time == arrival {
                nextArrivals[line] = self.arrival(of: line, after: time)
                if time < end { admit(line, at: time) }
            } else {
                interval += 1
                for group in system.groups.indices { while take(group, at: time) {} }
            }
        }
        // Nobody is left to answer these.
        for line in waiting.indices {
            while let customer = waiting[line].popFirst() { leave(customer, line: line, at: customer.givesUpAt) }
        }
    }

    /// When the next customer comes, with a rate that changes from interval to interval; infinity after the last.
    private mutating func arrival(of line: Int, after time: Double) -> Double {
        var work = exponential()
        var time = time
        var index = min(Int(time / system.intervalSeconds), system.intervalCount - 1)
        let rates = system.lines[line].arrivalRates
        while index < system.intervalCount {
            let until = Double(index + 1) * system.intervalSeconds
            let capacity = rates[index] * (until - time)
            if work < capacity { return time + work / rates[index] }
            work -= max(0, capacity)
            time = until
            index += 1
        }
        return .infinity
    }

    private mutating func admit(_ line: Int, at time: Double) {
        tallies[line][index(of: time)].arrived += 1
        for group in groupsOfLine[line] where busy[group] < places(group) {
            serve(Customer(arrival: time, givesUpAt: .infinity), line: line, by: group, at: time)
            return
        }
        tallies[line][index(of: time)].waited += 1
        let patience = system.lines[line].patience.map { $0 * exponential() } ?? .infinity
        waiting[line].append(Customer(arrival: time, givesUpAt: time + patience))
    }

    /// Gives a free place of the group to the customer who has waited longest.
    @discardableResult
    private mutating func take(_ group: Int, at time: Double) -> Bool {
        guard busy[group] < places(group) else { return false }
        var longest: Int?
        for line in system.groups[group].lines {
            while let first = waiting[line].first, first.givesUpAt <= time {
                waiting[line].popFirst()
                leave(first, line: line, at: first.givesUpAt)
            }
            guard let first = waiting[line].first else { continue }
            if let other = longest.flatMap({ waiting[$0].first }), other.arrival <= first.arrival { continue }
            longest = line
        }
        guard let longest, let customer = waiting[longest].popFirst() else { return false }
        serve(customer, line: longest, by: group, at: time)
        return true
    }

    private mutating func serve(_ customer: Customer, line: Int, by group: Int, at time: Double) {
        let length = exponential() * system.lines[line].handling
        busy[group] += 1
        ends.insert(.init(time: time + length, group: group))
        let wait = time - customer.arrival
        let index = index(of: customer.arrival)
        tallies[line][index].waiting += wait
        if wait <= system.lines[line].within { tallies[line][index].answeredInTime += 1 }
    }

    private mutating func leave(_ customer: Customer, line: Int, at time: Double) {
        let index = index(of: customer.arrival)
        tallies[line][index].gaveUp += 1
        if time < .infinity { tallies[line][index].waiting += time - customer.arrival }
    }

    private func places(_ group: Int) -> Int { system.groups[group].places[interval] }

    private func index(of time: Double) -> Int { min(system.intervalCount - 1, Int(time / system.intervalSeconds)) }

    private mutating func exponential() -> Double {
        -log(1 - Double(random.next() >> 11) * 0x1p-53)
    }
}
