import Foundation
import TestSupport
import Testing

@Suite(.needsProgram)
struct ForecastCommandTests {
    /// Ninety days, numbered.
    private static func rows(_ range: Range<Int> = 0..<90, _ cells: (Int) -> String) -> String {
        range.map { "\($0),\(cells($0))\n" }.joined()
    }

    private static func calls(_ day: Int) -> Int { 100 + 10 * (day % 7) + day * 37 % 11 }

    private static func run(_ arguments: String, files: [String: String]) async throws -> KefuProgram.Result {
        let folder = try TemporaryFolder(files)
        return try await KefuProgram.run(
            ["forecast"] + arguments.split(separator: " ").map(String.init), in: folder.url)
    }

    @Test func `regressors that help are used and explained`() async throws {
        let files = [
            "calls.csv": "day,calls\n" + Self.rows { "\(Self.calls($0) + ($0 % 5 == 0 ? 60 : 0))" },
            "known.csv": "day,campaign\n" + Self.rows(0..<104) { $0 % 5 == 0 ? "1" : "0" },
        ]
        let result = try await Self.run(
            "calls.csv --horizon 14 --period 7 --regressors known.csv --explain --json", files: files)
        let series = try #require(
            (result.objects.first?["series"] as? [[String: Any]])?.first, "\(result.problems)")
        let found = try #require(series["regressors"] as? [String: Any])
        #expect(found["used"] as? Bool == true)
        let coefficient = try #require((found["coefficients"] as? [[String: Any]])?.first)
        #expect(coefficient["name"] as? String == "campaign")
        #expect((coefficient["standardError"] as? Double ?? 0) > 0)
    }

    @Test func `regressors that end too soon are told with file and row`() async throws {
        let files = [
            "calls.csv": "day,calls\n" + Self.rows { "\(Self.calls($0))" },
            "known.csv": "day,campaign\n" + Self.rows(0..<92) { $0 % 5 == 0 ? "1" : "0" },
        ]
        let result = try await Self.run("calls.csv --horizon 5 --regressors known.csv", files: files)
        #expect(result.status == 1)
        #expect(result.problems.contains("known.csv:93: error: 'campaign' is not known at 92, value 3 of the 5"))
    }

    @Test func `all levels stand in the table and add up`() async throws {
        let table = Self.rows { "web,zh,\(Self.calls($0))" } + Self.rows { "web,en,\(Self.calls($0) / 4)" }
        let files = ["calls.csv": "day,channel,team,calls\n" + table + Self.rows { "mail,all,\(20 + $0 % 7)" }]
        let result = try await Self.run("calls.csv --horizon 5 --period 7 --group channel,team --json", files: files)
        let series = try #require(result.objects.first?["series"] as? [[String: Any]], "\(result.problems)")
        #expect(series.map { $0["name"] as? String } == ["total", "web", "web/zh", "web/en", "mail/all"])
        let values = series.map { each in
            (each["forecast"] as? [[String: Any]] ?? []).map { $0["forecast"] as? Double ?? .nan }
        }
        for step in 0..<5 {
            #expect(values[0][step] == values[1][step] + values[4][step])
            #expect(values[1][step] == values[2][step] + values[3][step])
        }
        let reconciliation = try #require(result.objects.first?["reconciliation"] as? [String: Any])
        #expect(["bottom-up", "top-down", "wls", "mint"].contains(reconciliation["method"] as? String))
    }

    @Test func `nothing to add up is said`() async throws {
        let files = ["calls.csv": "day,calls\n" + Self.rows { "\(Self.calls($0))" }]
        let result = try await Self.run("calls.csv --horizon 5 --reconcile mint", files: files)
        #expect(result.status == 1)
        #expect(result.problems.contains("no series has a '/' in its name"))
    }
}
