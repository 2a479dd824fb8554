import Testing

@testable import SourceFiles

struct ClosestMatchTests {
    /// Optimal string alignment by hand: a swap of neighbours counts once.
    @Test(arguments: [
        ("", "", 0), ("abc", "", 3), ("kitten", "sitting", 3), ("flaw", "lawn", 2), ("utter_ak", "utter_ask", 1),
        ("stpes", "steps", 1), ("ca", "abc", 3),
    ])
    func `counts edits`(first: String, second: String, expected: Int) {
        #expect(editDistance(first, second) == expected)
        #expect(editDistance(second, first) == expected)
    }

    @Test func `finds the word that was meant, and none when nothing is near`() {
        #expect(closestMatch(to: "colect", among: ["collect", "action", "link"]) == "collect")
        #expect(closestMatch(to: "Steps", among: ["steps", "stops"]) == "steps")
        #expect(closestMatch(to: "banana", among: ["collect", "action"]) == nil)
    }

    @Test func `lists the candidates when none is near and they are few`() {
        #expect(remedy(for: "x", among: ["b", "a"]) == "did you mean 'a'?")
        #expect(remedy(for: "banana", among: ["collect", "action"]) == "known are: action, collect")
        #expect(remedy(for: "banana", among: [String]()) == nil)
        #expect(remedy(for: "banana", among: (0..<21).map { "candidate\($0)" }) == nil)
    }
}
