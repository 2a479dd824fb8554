import SourceFiles

/// What a site asks of programs that read it (RFC 9309).
public struct RobotsRules: Equatable, Sendable {
    private struct Rule: Equatable {
        var allows: Bool
        var pattern: [UInt8]
    }

    public static let agent = "kefu"

    private var rules: [Rule] = []
    /// Seconds between two pages, where the site asks for some.
    public private(set) var delay: Double?

    /// Everything is allowed.
    public static let none = RobotsRules("")

    /// Nothing is allowed: the rules could not be read because the site is out of order.
    public static let all = RobotsRules("User-agent: *\nDisallow: /")

    public init(_ text: String) {
        var groups: [String: RobotsRules] = [:]
        var agents: [String] = []
        var isNaming = false
        for line in text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline) {
            let parts = line.prefix { $0 != "#" }
                .split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map { $0.trimmed }
            guard parts.count == 2 else { continue }
            let (key, value) = (parts[0].lowercased(), parts[1])
            switch key {
            case "user-agent":
                if !isNaming { agents = [] }
                let agent = value.lowercased()
                agents.append(agent)
                // A group that forbids nothing is one as well.
                groups[agent] = groups[agent] ?? RobotsRules()
                isNaming = true
            case "allow", "disallow":
                isNaming = false
                guard !value.isEmpty else { continue }
                for agent in agents {
                    groups[agent, default: RobotsRules()].rules.append(
                        Rule(allows: key == "allow", pattern: Array(value.utf8)))
                }
            case "crawl-delay":
                isNaming = false
                for agent in agents { groups[agent, default: RobotsRules()].delay = Double(value) }
            default: break
            }
        }
        let group = groups[Self.agent] ?? groups["*"]
        rules = group?.rules ?? []
        delay = group?.delay
    }

    private init() {}

    /// The longest rule that fits decides, and of two equally long ones the one that allows.
    public func allows(_ path: String) -> Bool {
        guard path != "/robots.txt" else { return true }
        let path = Array(path.utf8)
        let fitting = rules.filter { Self.fits($0.pattern, path) }
        guard let longest = fitting.map(\.pattern.count).max() else { return true }
        return fitting.contains { $0.pattern.count == longest && $0.allows }
    }

    /// `*` stands for anything, `$` at the end for the end; else the path only has to begin so.
    private static func fits(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
        let isAnchored = pattern.last == UInt8(ascii: "$")
        let pattern = isAnchored ? pattern.dropLast() : pattern[...]
        let parts = pattern.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
        var place = 0
        for (number, part) in parts.enumerated() {
            if number == 0 {
                guard path.starts(with: part) else { return false }
                place = part.count
            } else if isAnchored, number == parts.count - 1 {
                return path.count - place >= part.count && path.suffix(part.count).elementsEqual(part)
            } else {
                guard let found = path[place...].firstRange(of: part) else { return false }
                place = found.upperBound
            }
        }
        return !isAnchored || place == path.count
    }
}
