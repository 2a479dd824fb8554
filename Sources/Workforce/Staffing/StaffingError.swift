/// Why no number of people can be told.
public enum StaffingError: Error, Equatable {
    /// The queue grows without bound: `agents` people cannot carry `load` erlangs when nobody gives up.
    case overloaded(load: Double, agents: Int)
    /// A level of 100 % is reached by no number of people.
    case impossibleTarget
    /// More than a million people would be needed.
    case tooMuchLoad(Double)

    /// The load in erlangs up to which is counted.
    static let mostLoad = 1e6
}

extension StaffingError: CustomStringConvertible {
    /// The problem and its remedy as a sentence.
    public var description: String {
        switch self {
        case .overloaded(let load, let agents):
            """
            \(agents) agents cannot carry \(load) erlangs: the queue grows for ever; take at least \
            \(Int(load.rounded(.down)) + 1), or tell with --patience after how long customers give up
            """
        case .impossibleTarget:
            "no number of people serves every customer in time: take a level below 100 %, such as 0.8 within 20s"
        case .tooMuchLoad(let load):
            "\(load) erlangs would need more than a million people; look at the arrivals, the interval and the handling time"
        }
    }
}
