import Synchronization

/// Lets so many tasks work at once; the others wait in the order of their coming.
///
/// What ten thousand tasks that come together would keep in memory at once, they keep one after another.
final class Turnstile: Sendable {
    private struct State {
        var free: Int
        var waiting: [CheckedContinuation<Void, Never>] = []
        /// Of `waiting`, so many have been let in.
        var entered = 0
    }

    private let state: Mutex<State>

    init(places: Int) { state = Mutex(State(free: places)) }

    /// Does `work` in a task of its own, whose memory is free when it ends, as soon as there is a place.
    func pass(_ work: @escaping @Sendable () async -> Void) async {
        await withCheckedContinuation { continuation in
            let mayEnter = state.withLock { state in
                guard state.free > 0 else {
                    state.waiting.append(continuation)
                    return false
                }
                state.free -= 1
                return true
            }
            if mayEnter { continuation.resume() }
        }
        await Task { await work() }.value
        leave()
    }

    private func leave() {
        let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard state.entered < state.waiting.count else {
                state.waiting = []
                state.entered = 0
                state.free += 1
                return nil
            }
            defer { state.entered += 1 }
            return state.waiting[state.entered]
        }
        next?.resume()
    }
}
