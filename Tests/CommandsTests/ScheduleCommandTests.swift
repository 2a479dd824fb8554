import Foundation
import TestSupport
import Testing

@Suite(.needsProgram, .needsSolver)
struct ScheduleCommandTests {
    private static let examples = URL(filePath: #filePath).appending(path: "../../../Examples/Workforce")
        .standardizedFileURL

    private static func run(_ arguments: String, files: [String: String] = [:]) async throws -> (
        KefuProgram.Result, TemporaryFolder
    ) {
        var all = files
        for name in ["people.yml", "requirement.csv"] where all[name] == nil {
            all[name] = try String(contentsOf: examples.appending(path: name), encoding: .utf8)
        }
        let folder = try TemporaryFolder(all)
        let line = "schedule --requirement requirement.csv --people people.yml " + arguments
        return (try await KefuProgram.run(line.split(separator: " ").map(String.init), in: folder.url), folder)
    }

    @Test func `the example's rota fills every place, and is written as table and calendar`() async throws {
        let (result, folder) = try await Self.run("--out rota.csv --calendar all.ics --json")
        #expect(result.status == 0, "\(result.problems)")
        let found = try #require(result.objects.first)
        #expect((found["missing"] as? [Any])?.isEmpty == true)
        #expect((found["gap"] as? Double ?? 1) <= 0.005)
        let table = try String(contentsOf: folder.url.appending(path: "rota.csv"), encoding: .utf8)
        #expect(table.hasPrefix("person,date,shift,start,end,break\n"))
        let calendar = try String(contentsOf: folder.url.appending(path: "all.ics"), encoding: .utf8)
        #expect(
            calendar.components(separatedBy: "BEGIN:VEVENT").count == table.split(separator: "\n").count)
        let (again, _) = try await Self.run(
            "--previous rota.csv --absent Ann@2026-11-26 --json", files: ["rota.csv": table])
        let worked = table.contains("Ann,2026-11-26")
        #expect((again.objects.first?["changes"] as? Int ?? 99) <= (worked ? 4 : 0), "\(again.problems)")
    }

    @Test(arguments: [
        ("--previous rota.csv --absent Anne@2026-11-26", "nobody is called 'Anne'; did you mean 'Ann'?"),
        ("--models nowhere", "there is no HiGHS, which makes the rota"),
        ("--previous nowhere.csv", "nowhere.csv: error: there is no such file"),
    ])
    func `what cannot be done is told`(arguments: String, problem: String) async throws {
        let (result, _) = try await Self.run(arguments, files: ["rota.csv": "person,date,shift\n"])
        #expect(result.status == 1)
        #expect(result.problems.contains(problem), "\(result.problems)")
    }

    @Test func `rules that cannot be kept are told with the person's line`() async throws {
        let people = """
            shifts: { early: { start: 06:00, end: 14:00 } }
            people:
              - { name: Ann, hours-a-week: 30-40h, never: [early] }

            """
        let requirement = "date,shift,required\n" + (23...29).map { "2026-11-\($0),early,1\n" }.joined()
        let (result, _) = try await Self.run("", files: ["people.yml": people, "requirement.csv": requirement])
        #expect(result.status == 1)
        #expect(
            result.problems.contains(
                "people.yml:3: error: Ann: these rules conflict: contract (least hours), never; relax one of them"),
            "\(result.problems)")
    }

    @Test func `places that stay empty end with status 1 and name the rule`() async throws {
        let requirement = "date,shift,required\n" + (23...29).map { "2026-11-\($0),early,12\n" }.joined()
        let (result, _) = try await Self.run("", files: ["requirement.csv": requirement])
        #expect(result.status == 1)
        #expect(result.output.contains("stay empty"))
        #expect(result.output.contains("contract (most hours)"))
    }
}

extension Trait where Self == ConditionTrait {
    fileprivate static var needsSolver: Self {
        .enabled(
            if: FileManager.default.fileExists(
                atPath: URL(filePath: #filePath).appending(path: "../../../.models/solver/libhighs.so")
                    .standardizedFileURL.path), "needs HiGHS: run Scripts/setup")
    }
}
