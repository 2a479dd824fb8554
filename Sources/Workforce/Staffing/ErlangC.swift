import Foundation

/// Chance and length of waiting when customers arrive at random and queue without giving up: M/M/n.
///
/// - seealso: A. K. Erlang (1917), the delay formula.
public struct ErlangC: QueueModel {
    public let arrivalRate: Double
    public let handling: Double

    /// - Parameters:
    ///   - arrivalRate: Customers a second, above 0.
    ///   - handling: Mean seconds, above 0.
    public init(arrivalRate: Double, handling: Double) {
        precondition(arrivalRate > 0 && handling > 0)
        self.arrivalRate = arrivalRate
        self.handling = handling
    }

    public func serviceLevel(agents: Int, blocking: Double, within: Double) -> Double {
        let spare = Double(agents) - load
        guard spare > 0 else { return 0 }
        let wait = probWait(agents: agents, blocking: blocking)
        // 1 - C exp(-x), as a sum of what is not negative, so that no digits are lost where C is near 1.
        let atOnce = spare * (1 - blocking) / (spare + load * blocking)
        return atOnce - wait * expm1(-spare * within / handling)
    }

    public func figures(agents: Int, blocking: Double, within: Double) throws(StaffingError) -> QueueFigures {
        let spare = Double(agents) - load
        guard spare > 0 else { throw .overloaded(load: load, agents: agents) }
        let wait = probWait(agents: agents, blocking: blocking)
        let ofWaiting = handling / spare
        return QueueFigures(
            agents: agents, probWait: wait, probAbandon: 0,
            serviceLevel: serviceLevel(agents: agents, blocking: blocking, within: within), meanWait: wait * ofWaiting,
            meanWaitOfAnswered: wait * ofWaiting, meanWaitOfWaiting: ofWaiting,
            meanQueue: arrivalRate * wait * ofWaiting, occupancy: load / Double(agents))
    }

    /// C(n, a) = n B / (n - a (1 - B)).
    private func probWait(agents: Int, blocking: Double) -> Double {
        let n = Double(agents)
        return n * blocking / (n - load + load * blocking)
    }
}
