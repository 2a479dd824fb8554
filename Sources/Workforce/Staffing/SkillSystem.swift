/// Lines of customers who need different skills, and the groups of people who have them.
public struct SkillSystem: Equatable, Sendable {
    public struct Line: Equatable, Sendable {
        public var name: String
        /// Of all customers, in `0...1`.
        public var share: Double
        /// Mean seconds.
        public var handling: Double
        /// Mean seconds; nil when nobody gives up.
        public var patience: Double?
        public var target: ServiceTarget

        public init(name: String, share: Double, handling: Double, patience: Double?, target: ServiceTarget) {
            self.name = name
            self.share = share
            self.handling = handling
            self.patience = patience
            self.target = target
        }
    }

    public struct Group: Equatable, Sendable {
        public var name: String
        /// Places among the lines.
        public var lines: [Int]
        /// People on the line; nil when their number is to be found.
        public var agents: Int?

        public init(name: String, lines: [Int], agents: Int?) {
            self.name = name
            self.lines = lines
            self.agents = agents
        }
    }

    public var lines: [Line]
    public var groups: [Group]

    public init(lines: [Line], groups: [Group]) {
        self.lines = lines
        self.groups = groups
    }
}

/// The people of each group for one number of customers, found by simulation.
public struct SkillNeed: Equatable, Sendable {
    /// By group.
    public var agents: [Int]
    /// Share of the customers answered in time, by line; nil for a line without customers.
    public var levels: [SimulatedMean?]
    /// Whether every line reaches its target.
    public var isEnough: Bool
}

/// Finds the people of each group: from what each line would need alone, one after the other is taken away, or two specialists are
/// traded for one who knows both lines, as long as all lines still reach their targets.
public struct SkillStaffing: Sendable {
    private let system: SkillSystem
    private let seconds: Double
    private let seed: UInt64
    private var known: [Double: SkillNeed] = [:]

    /// - Parameter seconds: Length of an interval.
    public init(_ system: SkillSystem, seconds: Double, seed: UInt64) {
        self.system = system
        self.seconds = seconds
        self.seed = seed
    }

    /// - Parameter volume: Customers of all lines in an interval.
    public mutating func need(of volume: Double) throws(StaffingError) -> SkillNeed {
        if let need = known[volume] { return need }
        guard volume > 1e-9 else {
            return SkillNeed(
                agents: system.groups.map { $0.agents ?? 0 }, levels: system.lines.map { _ in nil }, isEnough: true)
        }
        var agents = fewest(from: try start(volume)) { worstLine(levels($0, volume, .quick)) == nil }
        // Quick runs err by a point; so what they left over, or took too much, is put right by long ones.
        agents = fewest(from: agents) { worstLine(levels($0, volume, .long)) == nil }
        var found = levels(agents, volume, .long)
        for _ in 0..<20 {
            guard let worst = worstLine(found), let group = adding(to: worst) else { break }
            agents[group] += 1
            found = levels(agents, volume, .long)
        }
        let need = SkillNeed(agents: agents, levels: found, isEnough: worstLine(found) == nil)
        known[volume] = need
        return need
    }

    private struct Effort {
        var runs: Int
        var customers: Int

        static let quick = Effort(runs: 8, customers: 3000)
        static let long = Effort(runs: 40, customers: 5000)
    }

    /// Takes people away as long as it suffices.
    private func fewest(from start: [Int], _ suffices: ([Int]) -> Bool) -> [Int] {
        var agents = start
        while let less = moves(from: agents).lazy.map({ zip(agents, $0).map(+) }).first(where: suffices) {
            agents = less
        }
        return agents
    }

    /// Every line by itself, in the hands of the group that knows the fewest others.
    private func start(_ volume: Double) throws(StaffingError) -> [Int] {
        var agents = system.groups.map { $0.agents ?? 0 }
        for (index, line) in system.lines.enumerated() {
            let rules = StaffingRules(target: line.target, handling: line.handling, patience: line.patience)
            guard let queue = rules.line(volume: volume * line.share, seconds: seconds), let group = adding(to: index)
            else { continue }
            agents[group] += try queue.leastAgents(for: line.target)
        }
        return agents
    }

    /// The group, of those whose number is to be found, that serves the line and knows the fewest others.
    private func adding(to line: Int) -> Int? {
        system.groups.indices.filter { system.groups[$0].agents == nil && system.groups[$0].lines.contains(line) }
            .min { system.groups[$0].lines.count < system.groups[$1].lines.count }
    }

    /// Changes that save people, the largest first.
    private func moves(from agents: [Int]) -> [[Int]] {
        let free = system.groups.indices.filter { system.groups[$0].agents == nil }
        func move(_ changes: [(Int, Int)]) -> [Int]? {
            var move = agents.map { _ in 0 }
            for (group, change) in changes { move[group] += change }
            return zip(agents, move).allSatisfy { $0 + $1 >= 0 } ? move : nil
        }
        let fewer = free.flatMap { group in
            Set([agents[group] / 4, agents[group] / 8, 1]).filter { $0 > 0 }.sorted(by: >)
                .compactMap { move([(group, -$0)]) }
        }
        let trades = free.flatMap { both in
            free.flatMap { first in
                free.filter { $0 > first && first != both && $0 != both }.compactMap { second -> [Int]? in
                    let known = Set(system.groups[both].lines)
                    guard known.isSuperset(of: system.groups[first].lines),
                        known.isSuperset(of: system.groups[second].lines)
                    else { return nil }
                    return move([(first, -1), (second, -1), (both, 1)])
                }
            }
        }
        return fewer + trades
    }

    /// The line that misses its target most; nil when none does.
    private func worstLine(_ levels: [SimulatedMean?]) -> Int? {
        let missing = system.lines.indices.map { index in
            levels[index].map { system.lines[index].target.level - $0.mean } ?? -1
        }
        return missing.indices.filter { missing[$0] > 0 }.max { missing[$0] < missing[$1] }
    }

    private func levels(_ agents: [Int], _ volume: Double, _ effort: Effort) -> [SimulatedMean?] {
        let tallies = SteadySimulation(
            lines: system.lines.map {
                .init(
                    name: $0.name, arrivalRates: [volume * $0.share / seconds], handling: $0.handling,
                    patience: $0.patience, within: $0.target.within)
            },
            groups: system.groups.indices.map {
                .init(name: system.groups[$0].name, lines: system.groups[$0].lines, places: [agents[$0]])
            }, customers: effort.customers
        ).run(count: effort.runs, seed: seed)
        return system.lines.indices.map { line in
            let parts = tallies.map { (Double($0[line].answeredInTime), Double($0[line].arrived)) }
            guard parts.contains(where: { $0.1 > 0 }) else { return nil }
            return SimulatedMean(ratioOf: parts, isShare: true)
        }
    }
}
