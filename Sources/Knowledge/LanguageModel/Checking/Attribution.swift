/// Tells whether a sentence says its facts of what the passages say them of.
///
/// "Cards take 3–5 working days" supports no "Alipay takes 3–5 working days", though all words stand in the passage.
struct Attribution {
    let cited: [PassageText]

    /// Where a clause with a fact in it does not render a clause with that fact; nil when all do.
    func fault(in clauses: [Clause]) -> UnsupportedReason? {
        for clause in clauses {
            guard isOfOnePiece(clause) else { return .meaning }
            for fact in clause.facts.facts {
                let matter = clause.matter.subtracting(fact.terms)
                if let fault = fault(in: clause, matter, sourced: sources { $0.facts.has(fact) }) { return fault }
            }
            guard clause.facts.facts.isEmpty else { continue }
            for name in cited.flatMap(\.quoted) where clause.facts.states(name) {
                let pieces = cited.flatMap(\.pieces).filter { $0.clauses.contains { $0.facts.states(name) } }
                if !pieces.isEmpty, !pieces.contains(where: { isMostly(clause.matter, of: $0.matter, in: $0.matter) }) {
                    return .meaning
                }
            }
        }
        return nil
    }

    /// Of the clause's matter that the passages have at all, one sentence of theirs has most: subject and predicate are not put together
    /// from two.
    private func isOfOnePiece(_ clause: Clause) -> Bool {
        let pieces = cited.flatMap(\.pieces)
        let known = clause.matter.filter { term in pieces.contains { $0.matter.contains(term) } }
        let most = pieces.map { known.intersection($0.matter).count }.max() ?? 0
        return Double(most) >= Self.leastOfOnePiece * Double(known.count)
    }

    private static let leastOfOnePiece = 0.65

    /// A fact that stands in a heading alone has no clause, and is not asked about further.
    private func fault(in clause: Clause, _ matter: Set<String>, sourced sources: [Source]) -> UnsupportedReason? {
        guard !sources.isEmpty else { return nil }
        let agreeing = sources.filter { $0.clause.polarity.pointsLike(clause.polarity) }
        guard !agreeing.isEmpty else { return .negation }
        return agreeing.contains { isMostly(matter, of: $0.clause.matter, in: $0.piece.matter) } ? nil : .meaning
    }

    private struct Source {
        var clause: Clause
        var piece: PassageText.Piece
    }

    private func sources(_ state: (Clause) -> Bool) -> [Source] {
        cited.flatMap(\.pieces).flatMap { piece in
            piece.clauses.filter(state).map { Source(clause: $0, piece: piece) }
        }
    }

    /// At least as much of what is said stands there as elsewhere; what stands in other sentences of the passages counts half.
    private func isMostly(_ said: Set<String>, of matter: Set<String>, in piece: Set<String>) -> Bool {
        let elsewhere = said.subtracting(matter)
        let beside = elsewhere.intersection(piece).count
        let apart = elsewhere.subtracting(piece).count { term in
            cited.contains { $0.pieces.contains { $0.matter.contains(term) } }
        }
        return Double(said.intersection(matter).count) >= Double(beside) + 0.5 * Double(apart)
    }
}
