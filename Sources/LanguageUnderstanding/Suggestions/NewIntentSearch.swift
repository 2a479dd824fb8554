import NumericalMethods

/// Groups of messages that look like an intent nobody has named.
///
/// All messages are grouped, those of known intents too. A group counts as new when so many of its messages lie out of scope
/// as chance would hardly put there: one message says little about scope, many that are alike say much.
struct NewIntentSearch {
    struct Group: Equatable {
        /// Places of the messages, the most central first.
        var members: [Int]
        var outOfScope: Int
    }

    /// Groups of fewer messages are chance.
    static let smallest = 3
    /// A group of known messages is taken for new with this chance at most.
    private static let doubt = 0.001

    /// Those with the most messages out of scope first.
    let groups: [Group]

    /// - Parameters:
    ///   - rejectedShare: Share of the messages about an intent that lie out of scope.
    ///   - ofOneIntent: How alike texts of one intent are on average.
    init(_ likeness: LikenessMatrix, isOutOfScope: [Bool], rejectedShare: Double, ofOneIntent: Float) {
        groups = Dendrogram(likeness).groups(alikeBy: ofOneIntent).compactMap { members in
            let outside = members.count { isOutOfScope[$0] }
            guard members.count >= Self.smallest,
                BinomialShare.atLeast(outside, of: members.count, share: rejectedShare) <= Self.doubt
            else { return nil }
            return Group(members: likeness.central(members), outOfScope: outside)
        }
        .sorted { ($1.outOfScope, $0.members[0]) < ($0.outOfScope, $1.members[0]) }
    }
}
