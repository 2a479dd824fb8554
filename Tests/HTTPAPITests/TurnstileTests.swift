import Synchronization
import Testing

@testable import HTTPAPI

struct TurnstileTests {
    private final class Room: Sendable {
        private let state = Mutex((inside: 0, most: 0, done: 0))

        func enter() {
            state.withLock { state in
                state.inside += 1
                state.most = max(state.most, state.inside)
            }
        }

        func leave() {
            state.withLock { state in
                state.inside -= 1
                state.done += 1
            }
        }

        var end: (inside: Int, most: Int, done: Int) { state.withLock(\.self) }
    }

    @Test func `so many work at once, and everybody gets a turn`() async {
        let turnstile = Turnstile(places: 3)
        let room = Room()
        await withTaskGroup { group in
            for _ in 0..<200 {
                group.addTask {
                    await turnstile.pass {
                        room.enter()
                        await Task.yield()
                        room.leave()
                    }
                }
            }
        }
        #expect(room.end.done == 200 && room.end.inside == 0)
        #expect((1...3).contains(room.end.most))
        // All places are free again.
        await turnstile.pass {}
    }
}
