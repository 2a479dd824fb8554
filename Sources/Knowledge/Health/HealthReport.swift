/// What should be looked at among the articles.
public struct HealthReport: Codable, Equatable, Sendable {
    public var days: Int
    public var articles: Int
    /// Answers from articles in those days.
    public var answers: Int
    /// Passages that were not compared with others because only so many can be.
    public var leftOut: Int
    /// The most urgent kinds first.
    public var findings: [HealthFinding]

    public init(days: Int, articles: Int, answers: Int, leftOut: Int, findings: [HealthFinding]) {
        self.days = days
        self.articles = articles
        self.answers = answers
        self.leftOut = leftOut
        let order = HealthFinding.Kind.allCases
        self.findings = order.flatMap { kind in findings.filter { $0.kind == kind } }
    }
}
