import Foundation

/// Waiting when customers give up after a random time: M/M/n+M.
///
/// - seealso: C. Palm (1957), Research on telephone traffic carried by full availability groups; O. Garnett, A. Mandelbaum
///   and M. Reiman (2002), Designing a call center with impatient customers, whose letters these are.
public struct ErlangA: QueueModel {
    /// "lambda".
    public let arrivalRate: Double
    /// Seconds; "1/mu".
    public let handling: Double
    /// Mean seconds after which a waiting customer gives up; "1/theta".
    public let patience: Double

    public init(arrivalRate: Double, handling: Double, patience: Double) {
        precondition(arrivalRate > 0 && handling > 0 && patience > 0)
        self.arrivalRate = arrivalRate
        self.handling = handling
        self.patience = patience
    }

    public func serviceLevel(agents: Int, blocking: Double, within: Double) -> Double {
        let states = states(agents: agents, blocking: blocking)
        return answered(agents: agents, states: states, until: within).share
    }

    public func figures(agents: Int, blocking: Double, within: Double) throws(StaffingError) -> QueueFigures {
        let states = states(agents: agents, blocking: blocking)
        let meanWait = states.meanQueue / arrivalRate
        let served = answered(agents: agents, states: states, until: .infinity)
        let probAbandon = meanWait / patience
        return QueueFigures(
            agents: agents, probWait: states.allBusy, probAbandon: probAbandon,
            serviceLevel: answered(agents: agents, states: states, until: within).share, meanWait: meanWait,
            meanWaitOfAnswered: served.share > 0 ? served.wait / served.share : 0,
            meanWaitOfWaiting: states.allBusy > 0 ? meanWait / states.allBusy : 0, meanQueue: states.meanQueue,
            occupancy: agents > 0 ? load * (1 - probAbandon) / Double(agents) : 0)
    }

    /// The steady state.
    private struct States {
        /// Probability that an agent is free.
        var free: Double
        /// Probability that none is.
        var allBusy: Double
        /// Logarithm of the probability that all are busy and nobody waits; "pi_n".
        var logFull: Double
        var meanQueue: Double
    }

    /// Sums over the number of waiting customers j, relative to the state where all are busy and none waits: the weight of j is
    /// the product over i = 1...j of lambda / (n mu + i theta).
    private func states(agents: Int, blocking: Double) -> States {
        let served = Double(agents) / handling
        var weight = 1.0
        var sum = 0.0
        var queue = 0.0
        // The sums are kept divided by exp(scale), since the weights of an overloaded line grow beyond any double.
        var scale = 0.0
        var j = 0.0
        while true {
            j += 1
            let ratio = arrivalRate / (served + j / patience)
            weight *= ratio
            sum += weight
            queue += j * weight
            if ratio < 1, weight * j <= 1e-17 * (1 - ratio) * (1 - ratio) * queue { break }
            if weight > 1e250 {
                weight *= 1e-250
                sum *= 1e-250
                queue *= 1e-250
                scale += 250 * log(10.0)
            }
        }
        let upToFull = exp(-scale)
        let total = upToFull + blocking * sum
        return States(
            free: (1 - blocking) * upToFull / total, allBusy: blocking * (upToFull + sum) / total,
            logFull: log(blocking) - scale - log(total), meanQueue: blocking * queue / total)
    }

    /// The share of the customers who are answered within `until` seconds, and their mean wait times that share.
    ///
    /// A customer who never gave up would wait longer than 0 with the density
    /// v(x) = n mu pi_n exp(lambda / theta (1 - exp(-theta x)) - n mu x), and is still there with probability exp(-theta x).
    private func answered(agents: Int, states: States, until: Double) -> (share: Double, wait: Double) {
        guard agents > 0, until > 0, states.logFull > -.infinity else { return (states.free, 0) }
        let served = Double(agents) / handling
        let theta = 1 / patience
        let logStart = log(served) + states.logFull
        var share = states.free
        var wait = 0.0
        var x = 0.0
        while x < until {
            let slope = arrivalRate * exp(-theta * x) - served - theta
            let width = min(until - x, 6 / (abs(slope) + (arrivalRate * theta).squareRoot() + theta))
            var part = (share: 0.0, wait: 0.0)
            for (node, weight) in zip(GaussLegendre.nodes, GaussLegendre.weights) {
                let at = x + width * node
                let density = exp(logStart - arrivalRate / theta * expm1(-theta * at) - (served + theta) * at)
                part.share += weight * width * density
                part.wait += weight * width * density * at
            }
            share += part.share
            wait += part.wait
            x += width
            if slope < 0, part.wait <= 1e-17 * wait, part.share <= 1e-17 * share { break }
        }
        return (share, wait)
    }
}
