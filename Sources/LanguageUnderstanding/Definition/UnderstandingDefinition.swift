public import SourceFiles

/// What a person wrote about the messages to understand: intents with examples, entities with patterns and lists.
public struct UnderstandingDefinition: Equatable, Sendable {
    public struct Intent: Equatable, Sendable {
        public var name: String
        public var examples: [Example]
        public var place: Diagnostic.Place

        public init(name: String, examples: [Example], place: Diagnostic.Place) {
            self.name = name
            self.examples = examples
            self.place = place
        }
    }

    /// A message as a customer might write it, with the entities that its author marked.
    public struct Example: Equatable, Sendable {
        public struct Mark: Equatable, Sendable {
            public var entity: String
            public var text: String
            public var value: String
            /// Where it begins, in characters of the example.
            public var start: Int
            /// Whether its author gave it a role or a group, as Rasa's examples may.
            public var hasPart: Bool

            public init(entity: String, text: String, value: String, start: Int, hasPart: Bool = false) {
                self.entity = entity
                self.text = text
                self.value = value
                self.start = start
                self.hasPart = hasPart
            }
        }

        public var text: String
        public var marks: [Mark]

        public init(text: String, marks: [Mark] = []) {
            self.text = text
            self.marks = marks
        }
    }

    /// More have weights beyond any usual memory.
    static let mostIntents = 5_000

    public var intents: [Intent] = []
    /// By name.
    public var entities: [EntityDefinition] = []
    /// What phrases mean, for all entities: the phrase, then the value.
    public var synonyms: [String: String] = [:]
    /// Examples that teach the mood; without them a lexicon tells it.
    public var moods: [LabelledText] = []

    public init() {}

    /// The definition with these intents and nothing else, for programs that have examples of their own.
    public init(examples: [(text: String, intent: String)]) {
        var places: [String: Int] = [:]
        for example in examples {
            let place = places[example.intent, default: intents.count]
            if place == intents.count {
                places[example.intent] = place
                intents.append(Intent(name: example.intent, examples: [], place: .init(file: "")))
            }
            intents[place].examples.append(Example(text: example.text))
        }
    }

    /// The examples with their intents.
    public var labelledTexts: [LabelledText] {
        intents.flatMap { intent in
            intent.examples.map { LabelledText(text: $0.text, label: intent.name, place: intent.place) }
        }
    }

    public var intentNames: [String] { intents.map(\.name) }

    public var entityNames: [String] { entities.map(\.name) }
}
