public import Conversations
public import Foundation
import Synchronization

/// Which agents have the desk open, by the live streams of their browsers.
public final class Presence: Sendable {
    private struct State {
        var open: [AgentID: Int] = [:]
        var leftAt: [AgentID: Date] = [:]
    }

    private let state = Mutex(State())

    public init() {}

    public var isAnybodyHere: Bool { state.withLock { !$0.open.isEmpty } }

    public func arrived(_ agent: AgentID) {
        state.withLock { $0.open[agent, default: 0] += 1 }
    }

    public func left(_ agent: AgentID, at time: Date) {
        state.withLock { state in
            let streams = (state.open[agent] ?? 1) - 1
            state.open[agent] = streams > 0 ? streams : nil
            if streams <= 0 { state.leftAt[agent] = time }
        }
    }

    /// Seconds since the agent's last stream ended; nil while one is open, `sinceStart` when none was seen yet.
    public func absence(of agent: AgentID, now: Date, sinceStart: TimeInterval) -> TimeInterval? {
        state.withLock { state in
            guard state.open[agent] == nil else { return nil }
            return state.leftAt[agent].map { now.timeIntervalSince($0) } ?? sinceStart
        }
    }
}
