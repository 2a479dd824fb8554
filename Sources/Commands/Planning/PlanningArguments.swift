import ArgumentParser
import Foundation
import Workforce

/// A length of time on the command line: `20s`, `3m`, `1h30m`.
struct SecondsArgument: ExpressibleByArgument, Equatable {
    var seconds: Double

    init(_ seconds: Double) { self.seconds = seconds }

    init?(argument: String) {
        guard let seconds = DurationText.seconds(argument) else { return nil }
        self.seconds = seconds
    }

    var defaultValueDescription: String { DurationText.text(seconds) }
}

/// A share on the command line: `0.8` or `80%`.
struct ShareArgument: ExpressibleByArgument, Equatable {
    var share: Double

    init(_ share: Double) { self.share = share }

    init?(argument: String) {
        if argument.hasSuffix("%"), let percent = Double(argument.dropLast()) {
            share = percent / 100
        } else if let number = Double(argument) {
            share = number
        } else {
            return nil
        }
        guard share.isFinite else { return nil }
    }

    var defaultValueDescription: String { "\(share)" }
}

/// How a line of customers is served, as most planning commands take it.
struct ServiceOptions: ParsableArguments {
    @Option(help: "Mean handling time, such as 180s or 4m.") var handling: SecondsArgument?
    @Option(help: "Mean time after which a waiting customer gives up; without it nobody does.")
    var patience: SecondsArgument?
    @Option(help: "Share of the customers to answer in time, such as 0.8 or 80%.") var serviceLevel: ShareArgument?
    @Option(help: "The time in which to answer them.") var within = SecondsArgument(20)
    @Option(help: "Largest share of their time that people may be busy, such as 0.85.") var maxOccupancy: ShareArgument?
    @Option(help: "Share of paid time that is not spent on the line, such as 0.3.") var shrinkage = ShareArgument(0)

    func validate() throws {
        if let handling, !(0.001...1e8).contains(handling.seconds) {
            throw ValidationError("--handling is a time above 0, such as 180s.")
        }
        if let patience, !(0.001...1e8).contains(patience.seconds) {
            throw ValidationError(
                "--patience is a time above 0 and below 3 years, such as 2m; leave it out if nobody gives up.")
        }
        if let level = serviceLevel?.share {
            guard level <= 1 else {
                throw ValidationError(
                    "--service-level is a share up to 1: write \((level / 100).formatted()) or \(level.formatted())%.")
            }
            guard level > 0 else { throw ValidationError("--service-level is a share above 0, such as 0.8.") }
            guard level < 1 else {
                throw ValidationError(
                    """
                    No number of people answers every customer within \(DurationText.text(within.seconds)): \
                    take a --service-level below 100 %, such as 0.99.
                    """)
            }
        }
        if let most = maxOccupancy?.share, !(most > 0 && most <= 1) {
            throw ValidationError("--max-occupancy is a share above 0 and up to 1, such as 0.85.")
        }
        guard shrinkage.share >= 0, shrinkage.share < 1 else {
            throw ValidationError("--shrinkage is a share from 0 to below 1, such as 0.3.")
        }
    }

    var target: ServiceTarget? {
        serviceLevel.map { ServiceTarget(level: $0.share, within: within.seconds, occupancy: maxOccupancy?.share) }
    }
}
