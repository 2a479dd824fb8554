import SourceFiles
import Testing
import Workforce

struct SkillStaffingTests {
    private static func line(_ name: String, share: Double) -> SkillSystem.Line {
        .init(name: name, share: share, handling: 240, patience: 120, target: ServiceTarget(level: 0.8, within: 20))
    }

    @Test func `one line and one group is Erlang A`() throws {
        let system = SkillSystem(
            lines: [Self.line("all", share: 1)], groups: [.init(name: "all", lines: [0], agents: nil)])
        var staffing = SkillStaffing(system, seconds: 1800, seed: 1)
        let need = try staffing.need(of: 90)
        let expected = try ErlangA(arrivalRate: 90.0 / 1800, handling: 240, patience: 120)
            .leastAgents(for: ServiceTarget(level: 0.8, within: 20))
        #expect(need.agents == [expected])
        #expect(need.isEnough)
    }

    @Test func `people who know both lines save some, and every line reaches its target`() throws {
        let lines = [Self.line("zh", share: 0.5), Self.line("en", share: 0.5)]
        let apart: [SkillSystem.Group] = [
            .init(name: "zh", lines: [0], agents: nil), .init(name: "en", lines: [1], agents: nil),
        ]
        var separate = SkillStaffing(SkillSystem(lines: lines, groups: apart), seconds: 1800, seed: 1)
        var together = SkillStaffing(
            SkillSystem(lines: lines, groups: apart + [.init(name: "both", lines: [0, 1], agents: nil)]),
            seconds: 1800, seed: 1)
        let (two, three) = (try separate.need(of: 60), try together.need(of: 60))
        #expect(three.agents.reduce(0, +) < two.agents.reduce(0, +))
        #expect(three.levels.allSatisfy { ($0?.mean ?? 0) >= 0.8 })
    }

    @Test func `groups of given size that are too small are told`() throws {
        let system = SkillSystem(
            lines: [Self.line("all", share: 1)], groups: [.init(name: "all", lines: [0], agents: 3)])
        var staffing = SkillStaffing(system, seconds: 1800, seed: 1)
        let need = try staffing.need(of: 90)
        #expect(need.agents == [3] && !need.isEnough)
        #expect(try staffing.need(of: 0).isEnough)
    }

    private static let good = """
        lines:
          zh: { share: 60%, handling: 4m }
          en: { share: 0.4, patience: 3m, service-level: 90%, within: 30s }
        groups:
          both: { lines: [zh, en], agents: 2 }

        """

    private static func read(_ text: String) -> (system: SkillSystem?, problems: [String]) {
        var diagnostics = Diagnostics()
        let rules = StaffingRules(target: ServiceTarget(level: 0.8, within: 20), handling: 100)
        let system = YAMLFile.parse(text, name: "s.yml", into: &diagnostics)
            .flatMap { SkillFile.read($0, rules: rules, into: &diagnostics) }
        return (system, diagnostics.all.map(\.description))
    }

    @Test func `a file tells lines and groups`() throws {
        let system = try #require(Self.read(Self.good).system)
        #expect(system.lines.map(\.handling) == [240, 100])
        #expect(system.lines.map(\.patience) == [nil, 180])
        #expect(system.lines[1].target == ServiceTarget(level: 0.9, within: 30))
        #expect(system.groups == [.init(name: "both", lines: [0, 1], agents: 2)])
    }

    @Test(arguments: [
        ("60%", "50%", "s.yml:2:3: error: the shares of the lines make 90 %"),
        ("[zh, en]", "[zh, enn]", "there is no line 'enn'; did you mean 'en'?"),
        ("[zh, en]", "[zh]", "no group serves the line 'en'"),
        ("90%", "100%", "no number of people answers every customer in time"),
        ("patience", "patiense", "unknown key 'patiense'; did you mean 'patience'?"),
        ("60%", "six", "'six' is no share; write 60% or 0.6"),
    ])
    func `a slip is told with its place and remedy`(part: String, slip: String, problem: String) {
        let (system, problems) = Self.read(Self.good.replacing(part, with: slip))
        #expect(system == nil)
        #expect(problems.contains { $0.contains(problem) }, "\(problems)")
    }
}
