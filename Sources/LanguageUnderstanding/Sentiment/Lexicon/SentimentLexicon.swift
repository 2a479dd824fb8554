/// What words, phrases and signs say of a customer's mood, in folded form: Chinese and English side by side.
///
/// The weights are ours, by judgement of the two languages: a feeling is `-3...3`, urgency and frustration are `0...1`.
enum SentimentLexicon {
    /// What one phrase says.
    struct Entry: Equatable {
        enum Role: Equatable {
            /// Says what its weights say; a phrase without any keeps the words in it from being counted.
            case plain
            /// Something is wrong with a thing.
            case fault
            case intensifier(Double)
            case negation
            /// "But": what follows is what the customer means.
            case turn
            /// "Again": tells something only of what is bad.
            case repetition
            /// Praise is not meant.
            case irony
            /// "Oh", "well": may stand before praise that is not meant.
            case interjection
            /// "Just great": makes lone praise irony.
            case just
        }

        var role = Role.plain
        var feeling = 0.0
        /// Below zero: there is time.
        var urgency = 0.0
        var frustration = 0.0
        /// Praise of the kind that is also said of what went wrong: "great, broken again".
        var isPraise = false
    }

    static let phrases = PhraseTable(entries)

    private static let entries: [String: Entry] = {
        var entries: [String: Entry] = [:]
        func add(_ list: String, _ change: (inout Entry) -> Void) {
            for phrase in items(list) { change(&entries[phrase, default: Entry()]) }
        }
        for (weight, list) in feelings { add(list) { $0.feeling = weight } }
        for (weight, list) in emoji { add(list) { $0.feeling = weight } }
        for (weight, list) in urgencies { add(list) { $0.urgency = weight } }
        for (weight, list) in frustrations { add(list) { $0.frustration = weight } }
        for (factor, list) in intensifiers { add(list) { $0.role = .intensifier(factor) } }
        add(praises) { $0.isPraise = true }
        add(faults) { $0.role = .fault }
        add(negations) { $0.role = .negation }
        add(turns) { $0.role = .turn }
        add(repetitions) { $0.role = .repetition }
        add(ironies) { $0.role = .irony }
        add(interjections) { $0.role = .interjection }
        add("just") { $0.role = .just }
        add(harmless) { $0 = Entry() }
        return entries
    }()

    private static func items(_ list: String) -> [String] {
        list.split { $0 == "," || $0 == "\n" }.map { $0.trimmingPrefix(while: \.isWhitespace) }.filter { !$0.isEmpty }
            .map(String.init)
    }
}
