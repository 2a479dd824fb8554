/// Share of customers who are turned away where nobody can wait.
///
/// - seealso: A. K. Erlang (1917), Solution of some problems in the theory of probabilities of significance in automatic
///   telephone exchanges: the loss formula.
public struct ErlangB: Sendable {
    /// Offered load in erlangs, above 0: arrivals a second times mean handling seconds; "a" in the literature.
    public let load: Double

    public init(load: Double) {
        precondition(load > 0 && load.isFinite)
        self.load = load
    }

    /// Probability in `0...1` that all of `agents` are busy: B(n, a).
    public func blocking(agents: Int) -> Double {
        var walk = ErlangBWalk(load: load)
        return walk.blocking(agents: agents)
    }

    /// Share of customers who are served, 1 - B(n, a), exact also where it is small.
    public func served(agents: Int) -> Double {
        guard agents > 0 else { return 0 }
        let n = Double(agents)
        return n / (n + load * blocking(agents: agents - 1))
    }

    /// The least number of agents that turns away at most `share` of the customers.
    public func leastAgents(blockingAtMost share: Double) throws(StaffingError) -> Int {
        guard share > 0, share <= 1 else { throw .impossibleTarget }
        guard load <= StaffingError.mostLoad else { throw .tooMuchLoad(load) }
        var walk = ErlangBWalk(load: load)
        var agents = 0
        while walk.blocking(agents: agents) > share { agents += 1 }
        return agents
    }
}

/// B(n, a) for one load and every number of agents that is asked for, each computed once.
///
/// The recurrence B(n) = a B(n - 1) / (n + a B(n - 1)); the textbook form divides factorials, which overflow past 170 agents.
struct ErlangBWalk {
    let load: Double
    private var known = [1.0]

    init(load: Double) { self.load = load }

    mutating func blocking(agents: Int) -> Double {
        while known.count <= agents {
            let carried = load * known[known.count - 1]
            known.append(carried / (Double(known.count) + carried))
        }
        return known[agents]
    }
}
