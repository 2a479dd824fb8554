/// Compares which way the clauses of a sentence point with those of the place that it renders.
enum Agreement {
    /// A clause shares at least this part of its matter with the one that it renders.
    private static let leastShare = 0.34

    static func holds(_ clauses: [Clause], with window: PassageText.Window) -> Bool {
        clauses.allSatisfy { agrees($0, window) } && agreeAsAWhole(clauses, window)
    }

    /// Every clause that is nearly as like it as the most like one may agree.
    private static func agrees(_ clause: Clause, _ window: PassageText.Window) -> Bool {
        guard !clause.matter.isEmpty else { return true }
        let shares = window.clauses.map {
            Double($0.matter.intersection(clause.matter).count) / Double(clause.matter.count)
        }
        guard let best = shares.max(), best >= leastShare else { return true }
        return zip(window.clauses, shares).contains { other, share in
            share >= best - 0.1 && clause.polarity.agrees(with: other.polarity)
                && !Opposites.stand(between: clause.text, and: other.text)
        } && !affirmsWhatIsDenied(clause, window)
    }

    /// A word that the place has only where it denies something ("cannot choose") is not said without denying.
    private static func affirmsWhatIsDenied(_ clause: Clause, _ window: PassageText.Window) -> Bool {
        guard !clause.polarity.isNegated else { return false }
        return clause.matter.contains { term in
            let holders = window.clauses.filter { $0.matter.contains(term) }
            return !holders.isEmpty && holders.allSatisfy(\.polarity.isNegated)
        }
    }

    /// A sentence that denies something renders one that denies something, and one that affirms all does not render one that denies all.
    private static func agreeAsAWhole(_ clauses: [Clause], _ window: PassageText.Window) -> Bool {
        // What costs nothing, and what costs something, the place has to say itself.
        for cost in clauses.compactMap(\.polarity.cost)
        where !window.clauses.contains(where: { $0.polarity.cost == cost }) {
            return false
        }
        let denies = clauses.contains(where: \.polarity.isNegated)
        let isDenied = window.clauses.contains(where: \.polarity.isNegated)
        let isDeniedThroughout = !window.clauses.isEmpty && window.clauses.allSatisfy(\.polarity.isNegated)
        return denies ? isDenied : !isDeniedThroughout
    }
}
