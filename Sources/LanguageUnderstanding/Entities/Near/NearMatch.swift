/// A listed phrase in other letters or characters than the list has.
struct NearMatch: Equatable {
    /// How the message departs from the phrase.
    enum Slip: Equatable {
        /// So many letters are wrong, missing, doubled or swapped.
        case letters(Int)
        /// Words are joined or parted otherwise.
        case spacing
        /// So many characters are others of the same sound.
        case sound(Int)
        /// The sounds are written in Latin letters.
        case pinyin

        /// Chance that the phrase was meant: set, not learnt, so that a surer finding of another kind lies above.
        var confidence: Double {
            switch self {
            case .spacing: 0.9
            case .letters(1), .sound(1), .pinyin: 0.8
            case .letters, .sound: 0.6
            }
        }
    }

    var range: Range<Int>
    var phrase: String
    var value: String
    var slip: Slip
}

/// The best of the phrases that one stretch of a message is near to.
struct NearestPhrase {
    private(set) var match: NearMatch?
    private var isTied = false

    /// Of two values that are equally near, neither is meant surely enough.
    mutating func offer(_ new: NearMatch) {
        guard let old = match, old.slip.confidence >= new.slip.confidence else {
            match = new
            isTied = false
            return
        }
        if old.slip.confidence == new.slip.confidence, old.value != new.value { isTied = true }
    }

    var clear: NearMatch? { isTied ? nil : match }
}
