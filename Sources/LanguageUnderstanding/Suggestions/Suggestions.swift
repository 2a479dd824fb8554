public import SourceFiles

/// What the examples and the messages of an assistant suggest doing next; parts that were not asked for are nil.
public struct Suggestions: Codable, Equatable, Sendable {
    public enum Section: String, CaseIterable, Codable, Sendable {
        case next, safe, new, wrong, overlap

        /// Whether it looks at unlabelled messages, rather than at the training examples.
        public var needsMessages: Bool { self == .next || self == .safe || self == .new }
    }

    public struct DataSize: Codable, Equatable, Sendable {
        public var examples: Int
        public var intents: Int
        /// Different messages that are not among the examples.
        public var messages: Int
        /// Messages that stand among the examples already.
        public var known: Int
        public var seed: UInt64
    }

    /// A message to be labelled by a person.
    public struct Question: Codable, Equatable, Sendable {
        public var text: String
        public var place: Diagnostic.Place
        public var times: Int
        public var reason: String
        /// The likeliest intents, best first.
        public var intents: [Interpretation.IntentScore]
        public var isOutOfScope: Bool
        /// Other doubtful messages of which this is the nearest that is asked about.
        public var standsFor: Int
    }

    public struct SafeLabels: Codable, Equatable, Sendable {
        public struct Label: Codable, Equatable, Sendable {
            public var text: String
            public var place: Diagnostic.Place
            public var intent: String
            public var confidence: Double
        }

        /// The share of wrong labels that was allowed.
        public var harm: Double
        /// Labels of at least this confidence are safe; nil when none could be shown to be.
        public var threshold: Double?
        /// Of the examples held out, those of at least this confidence, and the wrong ones among them.
        public var heldOut: Int
        public var heldOutWrong: Int
        /// Expected share of wrong labels, and the interval that holds it with 95 %.
        public var estimatedHarm: Double?
        public var harmInterval: [Double]?
        /// Why there is no threshold.
        public var problem: String?
        public var count: Int
        /// The surest first.
        public var labels: [Label]
    }

    public struct UnnamedIntents: Codable, Equatable, Sendable {
        public struct Group: Codable, Equatable, Sendable {
            /// Made of its most telling words.
            public var name: String
            public var words: [String]
            public var size: Int
            /// Share of the messages that the model takes for none of the intents.
            public var outOfScope: Double
            /// The known intent that most of them are likest to.
            public var nearestIntent: String
            /// The most central first.
            public var examples: [String]
            /// Places of all messages, the most central first.
            public var places: [Diagnostic.Place]
        }

        /// Messages that were looked at: all, or so many drawn from them.
        public var looked: Int
        public var groups: [Group]
        public var count: Int
    }

    public struct WrongLabels: Codable, Equatable, Sendable {
        public struct Suspect: Codable, Equatable, Sendable {
            public var text: String
            public var place: Diagnostic.Place
            public var label: String
            public var suggested: String
            public var chance: Double
            public var suggestedChance: Double
        }

        /// Estimated share of the examples whose label is wrong.
        public var estimatedShare: Double
        public var count: Int
        /// The most doubtful first.
        public var suspects: [Suspect]
    }

    public struct Overlaps: Codable, Equatable, Sendable {
        public struct Pair: Codable, Equatable, Sendable {
            public struct Mistake: Codable, Equatable, Sendable {
                public var text: String
                public var label: String
                public var takenFor: String
                /// The most alike example of the intent that it was taken for.
                public var nearest: String
            }

            public var intents: [String]
            public var mistakes: Int
            /// Of the examples of both.
            public var share: Double
            public var examples: [Mistake]
        }

        public var count: Int
        public var pairs: [Pair]
    }

    public var data: DataSize
    public var next: [Question]?
    public var safe: SafeLabels?
    public var new: UnnamedIntents?
    public var wrong: WrongLabels?
    public var overlap: Overlaps?
}
