import Conversations
import Desk
import Foundation
import Testing

struct PresenceTests {
    private static let now = Date(timeIntervalSince1970: 1_700_000_000)
    private let ann = AgentID("ann")

    @Test func `an agent is here until the last of their streams ends`() {
        let presence = Presence()
        #expect(!presence.isAnybodyHere)
        presence.arrived(ann)
        presence.arrived(ann)
        presence.left(ann, at: Self.now)
        #expect(presence.isAnybodyHere)
        #expect(presence.absence(of: ann, now: Self.now + 60, sinceStart: 60) == nil)
        presence.left(ann, at: Self.now)
        #expect(!presence.isAnybodyHere)
        #expect(presence.absence(of: ann, now: Self.now + 60, sinceStart: 100) == 60)
    }

    @Test func `an agent who was never seen is absent since the start`() {
        #expect(Presence().absence(of: ann, now: Self.now, sinceStart: 12) == 12)
    }
}
