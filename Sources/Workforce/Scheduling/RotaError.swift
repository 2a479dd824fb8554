/// Why there is no rota.
public enum RotaError: Error, Equatable {
    case noSolver(reason: String)
    case solverFailed(String)
    /// No rota was found in the time that was given.
    case outOfTime(seconds: Double)
    /// What the rules ask of these people cannot be done, whatever is required.
    case impossible([RuleConflict])
}

extension RotaError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .noSolver(let reason): "there is no HiGHS, which makes the rota: \(reason)"
        case .solverFailed(let message): "\(message)"
        case .outOfTime(let seconds):
            "no rota was found within \(DurationText.text(seconds)); give it more with --time-limit"
        case .impossible(let conflicts): conflicts.map(\.description).joined(separator: "\n")
        }
    }
}

/// Rules that together cannot be kept for one person, although each smaller set of them can.
public struct RuleConflict: Equatable, Sendable, CustomStringConvertible {
    public var person: String
    public var rules: [RotaRule]

    public init(person: String, rules: [RotaRule]) {
        self.person = person
        self.rules = rules
    }

    public var description: String {
        "\(person): these rules conflict: \(rules.map(\.rawValue).joined(separator: ", ")); relax one of them"
    }
}

/// The rules that a rota keeps, by the names that people give them.
public enum RotaRule: String, CaseIterable, Sendable, Encodable {
    case oneShiftADay = "one shift a day"
    case rest
    case hoursAWeek = "hours-a-week"
    case contractMost = "contract (most hours)"
    case contractLeast = "contract (least hours)"
    case daysInARow = "days-in-a-row"
    case nightsInARow = "nights-in-a-row"
    case daysOffAWeek = "days-off-a-week"
    case freeWeekends = "free-weekends"
    case off
    case never
    /// What has been worked already.
    case past = "previous rota"
}
