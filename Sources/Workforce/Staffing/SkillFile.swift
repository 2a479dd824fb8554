public import Foundation
public import SourceFiles

/// Reads lines and groups from YAML.
public enum SkillFile {
    /// - Parameter rules: What holds for a line that does not say otherwise.
    public static func load(_ url: URL, rules: StaffingRules, into diagnostics: inout Diagnostics) -> SkillSystem? {
        YAMLFile.load(url, root: URL.currentDirectory(), into: &diagnostics)
            .flatMap { read($0, rules: rules, into: &diagnostics) }
    }

    public static func read(
        _ root: SourceNode, rules: StaffingRules, into diagnostics: inout Diagnostics
    ) -> SkillSystem? {
        guard
            let values = root.mapping(
                keys: ["lines", "groups"], required: ["lines", "groups"], into: &diagnostics)
        else { return nil }
        let lines = (values["lines"]?.pairs(into: &diagnostics) ?? []).compactMap {
            readLine($0.key, $0.value, rules: rules, into: &diagnostics)
        }
        let names = lines.map(\.name)
        let groups = (values["groups"]?.pairs(into: &diagnostics) ?? []).compactMap {
            readGroup($0.key, $0.value, lines: names, into: &diagnostics)
        }
        let sum = lines.reduce(0) { $0 + $1.share }
        if !diagnostics.hasErrors, abs(sum - 1) > 0.005, let place = values["lines"]?.place {
            diagnostics.error(
                at: place, "the shares of the lines make \((sum * 100).formatted()) %",
                remedy: "let them make 100 %, all that the forecast counts")
        }
        for (index, name) in names.enumerated() where !groups.contains(where: { $0.lines.contains(index) }) {
            diagnostics.error(
                at: values["groups"]?.place ?? root.place, "no group serves the line '\(name)'",
                remedy: "add it to the 'lines' of one")
        }
        return diagnostics.hasErrors ? nil : SkillSystem(lines: lines, groups: groups)
    }

    private static func readLine(
        _ name: String, _ node: SourceNode, rules: StaffingRules, into diagnostics: inout Diagnostics
    ) -> SkillSystem.Line? {
        guard
            let values = node.mapping(
                keys: ["share", "handling", "patience", "service-level", "within"], required: ["share"],
                into: &diagnostics),
            let share = values["share"]?.share(into: &diagnostics)
        else { return nil }
        var target = rules.target
        if let node = values["service-level"], let level = node.share(into: &diagnostics) {
            if level >= 1 {
                diagnostics.error(
                    at: node.place, "no number of people answers every customer in time",
                    remedy: "take a level below 100 %")
            }
            target.level = level
        }
        if let within = values["within"]?.duration(into: &diagnostics) { target.within = within }
        return SkillSystem.Line(
            name: name, share: share,
            handling: values["handling"]?.positiveDuration(into: &diagnostics) ?? rules.handling,
            patience: values["patience"].map { $0.positiveDuration(into: &diagnostics) } ?? rules.patience,
            target: target)
    }

    private static func readGroup(
        _ name: String, _ node: SourceNode, lines: [String], into diagnostics: inout Diagnostics
    ) -> SkillSystem.Group? {
        guard
            let values = node.mapping(keys: ["lines", "agents"], required: ["lines"], into: &diagnostics),
            let names = values["lines"]?.strings(into: &diagnostics)
        else { return nil }
        let indices = names.compactMap { line in
            if let index = lines.firstIndex(of: line) { return index }
            diagnostics.error(
                at: values["lines"]?.place ?? node.place, "there is no line '\(line)'",
                remedy: remedy(for: line, among: lines))
            return nil
        }
        var agents: Int?
        if let node = values["agents"], let number = node.integer(into: &diagnostics) {
            guard (0...10000).contains(number) else {
                diagnostics.error(at: node.place, "\(number) is no number of people", remedy: "write 0 to 10000")
                return nil
            }
            agents = number
        }
        return SkillSystem.Group(name: name, lines: indices, agents: agents)
    }
}

extension SourceNode {
    /// `0.6` or `60%`, in `0...1`.
    fileprivate func share(into diagnostics: inout Diagnostics) -> Double? {
        guard let text = string(into: &diagnostics) else { return nil }
        let share = text.hasSuffix("%") ? Double(text.dropLast()).map { $0 / 100 } : Double(text)
        if let share, (0...1).contains(share) { return share }
        diagnostics.error(at: place, "'\(text)' is no share", remedy: "write 60% or 0.6")
        return nil
    }
}
