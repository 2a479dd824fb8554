/// Lines of customers and the groups of people who serve them, over intervals of one length.
public struct ServiceSystem: Equatable, Sendable {
    public struct Line: Equatable, Sendable {
        public var name: String
        /// Customers a second, for each interval.
        public var arrivalRates: [Double]
        /// Mean seconds.
        public var handling: Double
        /// Mean seconds; nil when nobody gives up.
        public var patience: Double?
        /// Seconds in which a customer is to be answered.
        public var within: Double

        public init(name: String, arrivalRates: [Double], handling: Double, patience: Double?, within: Double) {
            self.name = name
            self.within = within
            self.arrivalRates = arrivalRates
            self.handling = handling
            self.patience = patience
        }
    }

    public struct Group: Equatable, Sendable {
        public var name: String
        /// Places among the lines.
        public var lines: [Int]
        /// How many customers the group serves at once, for each interval: its people, times their concurrency.
        public var places: [Int]

        public init(name: String, lines: [Int], places: [Int]) {
            self.name = name
            self.lines = lines
            self.places = places
        }
    }

    public var lines: [Line]
    public var groups: [Group]
    public var intervalSeconds: Double
    public var intervalCount: Int

    public init(lines: [Line], groups: [Group], intervalSeconds: Double, intervalCount: Int) {
        self.lines = lines
        self.groups = groups
        self.intervalSeconds = intervalSeconds
        self.intervalCount = intervalCount
    }
}

/// What happened to the customers who arrived in one interval, or in several.
public struct LineTally: Equatable, Sendable {
    public var arrived = 0
    public var answeredInTime = 0
    public var waited = 0
    public var gaveUp = 0
    /// Seconds that all of them waited together.
    public var waiting = 0.0

    public static func += (sum: inout LineTally, other: LineTally) {
        sum.arrived += other.arrived
        sum.answeredInTime += other.answeredInTime
        sum.waited += other.waited
        sum.gaveUp += other.gaveUp
        sum.waiting += other.waiting
    }
}
