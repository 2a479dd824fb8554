/// Weighs what the assistant could do with a message and picks one thing, by the rules of `Rank`.
struct Policy {
    let situation: Situation

    struct Decision: Equatable {
        var options: [Option]
        var chosen: Option
    }

    func decide() -> Decision {
        var options =
            personOptions() + commandOptions() + questionOptions() + angerOptions() + smallTalkOptions() + flowOptions()
            + answerOptions()
        options += clarifyOptions(among: options) + unknownOptions()
        // Sorting keeps the order of equals, so the order above breaks ties.
        options.sort { ($0.rank, -$0.candidate.score) < ($1.rank, -$1.candidate.score) }
        let eligible = options.filter(\.candidate.isEligible)
        guard var chosen = eligible.first else {
            let miss = Option(.unknown, "not_understood", score: 0, .nothingApplies, rank: .none, .admitMiss)
            return Decision(options: options + [miss], chosen: miss)
        }
        if case .cancel(then: .some) = chosen.command {
            chosen.command = .cancel(then: eligible.first(where: \.isWish)?.command)
        }
        return Decision(options: options, chosen: chosen)
    }
}

extension Option {
    /// True for what a customer may want besides the open flow.
    fileprivate var isWish: Bool {
        [.flow, .answer, .clarify].contains(candidate.kind) && candidate.isEligible
    }
}
