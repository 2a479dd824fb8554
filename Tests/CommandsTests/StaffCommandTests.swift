import Foundation
import TestSupport
import Testing

@Suite(.needsProgram)
struct StaffCommandTests {
    private static let forecast = """
        time,mean,lower80,upper80
        2026-11-23T14:30,90,80,100
        2026-11-23T15:00,120,100,140
        2026-11-23T15:30,120,100,140

        """

    private static func run(_ arguments: String, forecast: String = forecast) async throws -> KefuProgram.Result {
        let folder = try TemporaryFolder(["f.csv": forecast])
        return try await KefuProgram.run(arguments.split(separator: " ").map(String.init), in: folder.url)
    }

    private static func staff(_ arguments: String, forecast: String = forecast) async throws -> KefuProgram.Result {
        try await run("staff --forecast f.csv " + arguments, forecast: forecast)
    }

    /// mpmath 1.3: 12 people answer 0.8094 of 9 erlangs in time, 11 0.6553; of 12 erlangs, 16 people answer 0.8688, 15 0.7713.
    @Test func `every interval tells its people and what one fewer costs`() async throws {
        let result = try await Self.staff("--handling 180s --service-level 0.8 --shrinkage 0.3 --json")
        let intervals = try #require(result.objects.first?["intervals"] as? [[String: Any]], "\(result.problems)")
        #expect(intervals.map { $0["required"] as? Int } == [12, 16, 16])
        #expect(intervals.map { $0["scheduled"] as? Int } == [18, 23, 23])
        #expect(abs((intervals[1]["serviceLevel"] as? Double ?? 0) - 0.8688) < 0.0001)
        #expect(abs((intervals[1]["serviceLevelOneFewer"] as? Double ?? 0) - 0.7713) < 0.0001)
        let table = try await Self.staff("--handling 180s --service-level 0.8")
        #expect(table.output.contains("costs 10 points"))
    }

    @Test func `what if tells the level with fewer people and more customers`() async throws {
        let result = try await Self.staff(
            "--handling 180s --service-level 0.8 --absent 2@15:00 --volume +10% --json")
        let intervals = try #require(result.objects.first?["intervals"] as? [[String: Any]], "\(result.problems)")
        let whatIf = intervals.compactMap { $0["whatIf"] as? [String: Any] }
        #expect(whatIf.map { $0["agents"] as? Int } == [12, 14, 16])
        #expect(whatIf[1]["volume"] as? Double == 132)
        #expect((whatIf[1]["required"] as? Int ?? 0) > 16)
    }

    @Test func `a safer column asks for more people`() async throws {
        let result = try await Self.staff("--handling 180s --service-level 0.8 --column upper80 --json")
        let intervals = try #require(result.objects.first?["intervals"] as? [[String: Any]], "\(result.problems)")
        #expect((intervals[1]["required"] as? Int ?? 0) > 16)
    }

    @Test func `what forecast writes is what staff reads`() async throws {
        let counts = (0..<28).map { "2026-10-\($0 < 9 ? "0" : "")\($0 + 1),\(40 + $0 % 7 * 10)" }
        let folder = try TemporaryFolder(["calls.csv": (["date,calls"] + counts).joined(separator: "\n") + "\n"])
        func run(_ words: String) async throws -> KefuProgram.Result {
            try await KefuProgram.run(words.split(separator: " ").map(String.init), in: folder.url)
        }
        let forecast = try await run("forecast calls.csv --horizon 7 --out f.csv")
        #expect(forecast.status == 0, "\(forecast.problems)")
        let staff = try await run("staff --forecast f.csv --column upper80 --handling 3m --service-level 0.8 --json")
        #expect(staff.status == 0, "\(staff.problems)")
        let unknown = try await run("staff --forecast f.csv --column most --handling 3m --service-level 0.8")
        #expect(unknown.problems.contains("the columns are time, forecast, lower80, upper80, lower95, upper95"))
        let itself = try await run("forecast calls.csv --horizon 7 --out calls.csv")
        #expect(itself.problems.contains("calls.csv is the history itself"))
    }

    @Test func `groups with different skills are told by interval`() async throws {
        let folder = try TemporaryFolder([
            "f.csv": Self.forecast,
            "skills.yml": """
            lines:
              zh: { share: 60% }
              en: { share: 40% }
            groups:
              both: { lines: [zh, en] }

            """,
        ])
        let result = try await KefuProgram.run(
            [
                "staff", "--forecast", "f.csv", "--skills", "skills.yml", "--handling", "180s", "--service-level",
                "0.8", "--json",
            ],
            in: folder.url)
        let intervals = try #require(result.objects.first?["intervals"] as? [[String: Any]], "\(result.problems)")
        // Who knows both lines is as good as one line.
        #expect(intervals.map { $0["required"] as? Int } == [12, 16, 16])
    }

    @Test func `the simulation's interval is told`() async throws {
        let result = try await Self.staff("--handling 180s --patience 2m --service-level 0.8 --simulate --json")
        let found = try #require(result.objects.first?["simulation"] as? [String: Any], "\(result.problems)")
        let level = try #require(found["serviceLevel"] as? [String: Double])
        #expect((level["lower"] ?? 1) < (level["mean"] ?? 0) && (level["mean"] ?? 1) < (level["upper"] ?? 0))
        let again = try await Self.staff("--handling 180s --patience 2m --service-level 0.8 --simulate --json")
        #expect(again.output == result.output)
    }

    @Test(arguments: [
        ("time,mean\n2026-11-23T14:30,12 calls\n", "f.csv:2: error: '12 calls' is no number"),
        ("time,mean\n2026-11-23T14:30,-1\n", "f.csv:2: error: -1 is negative"),
        (
            "time,mean\n2026-11-23T14:30,1\n2026-11-23T14:30,2\n",
            "f.csv:3: error: the time 2026-11-23T14:30 comes twice"
        ),
        (
            "time,mean\n2026-11-23T14:30Z,1\n2026-11-23T15:00+08:00,2\n",
            "f.csv:3: error: 2026-11-23T15:00+08:00 is in another zone"
        ),
        ("time,mean\n2026-11-23T14:30,1\n2026-11-23T15:00+08:00,2\n", "write all times of the table in one zone"),
        ("time,mean\n23.11.2026 14:30,1\n", "f.csv:2: error: '23.11.2026 14:30' is no time; write it as"),
        ("time,meen\n2026-11-23T14:30,1\n", "f.csv:1: error: there is no column of numbers; is it 'meen'?"),
        ("time,mean\n2026-11-23T14:30,1\n", "one row does not tell how long an interval is"),
        ("time,mean\n2026-11-23T14:30,1e12\n2026-11-23T15:00,1\n", "would need more than a million people"),
        ("time,mean\n", "the table has no rows"),
    ])
    func `a forecast that cannot be used is told with its line`(forecast: String, problem: String) async throws {
        let result = try await Self.staff("--handling 180s --service-level 0.8", forecast: forecast)
        #expect(result.status == 1)
        #expect(result.problems.contains(problem), "\(result.problems)")
    }

    @Test(arguments: [
        ("staff --forecast f.csv --handling 180s --service-level 100% --within 0s", "within 0s"),
        ("staff --forecast f.csv --handling 180s --service-level 80", "write 0.8 or 80%"),
        ("staff --forecast f.csv --service-level 0.8", "--handling"),
        ("staff --forecast f.csv --handling 180s", "--deadline"),
        ("staff --forecast f.csv --handling 4h --deadline 1h", "--handling alone takes longer"),
        ("staff --forecast f.csv --handling 180s --service-level 0.8 --absent 2@3pm", "--absent"),
        ("erlang a --arrivals 100 --handling 180s --agents 9", "--patience is missing"),
        ("erlang c --handling 180s --agents 9", "--arrivals"),
        ("erlang c --arrivals 100 --handling 180s", "--agents"),
        ("erlang d --load 3 --agents 4", "d"),
    ])
    func `a wrong option is told`(arguments: String, problem: String) async throws {
        let result = try await Self.run(arguments)
        #expect(result.status == 64)
        #expect(result.problems.contains(problem), "\(result.problems)")
    }

    /// The row `30,120,1,60` of a table that mpmath computed with 50 digits.
    @Test func `erlang writes every quantity with all its digits`() async throws {
        let result = try await Self.run("erlang a --arrivals 30 --handling 120s --patience 60s --agents 1 --json")
        let found = try #require(result.objects.first, "\(result.problems)")
        for (key, expected) in [
            ("probWait", 0.58518034113623), ("probAbandon", 0.41481965886377), ("meanWaitAllSeconds", 24.8891795318262),
            ("meanQueue", 0.207409829431885), ("occupancy", 0.58518034113623),
        ] {
            #expect(abs((found[key] as? Double ?? 0) - expected) < 1e-12, "\(key)")
        }
    }

    @Test func `a line that nobody can carry is told`() async throws {
        let result = try await Self.run("erlang c --load 12 --handling 180s --agents 12")
        #expect(result.status == 1)
        #expect(result.problems.contains("take at least 13"))
    }
}
