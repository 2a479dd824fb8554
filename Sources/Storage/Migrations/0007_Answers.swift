extension Migration {
    /// What tells how the assistant's answers were; an index serves a question in its own words only.
    static let isOfAnswers = "type IN ('turn.completed', 'handover.requested', 'rated')"

    static let answers = Migration(number: 7, name: "answers") { _ in
        ["CREATE INDEX event_of_answers ON event (time) WHERE \(isOfAnswers)"]
    }
}
