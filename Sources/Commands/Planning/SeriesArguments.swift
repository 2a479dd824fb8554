import ArgumentParser
import Forecasting
import Foundation

/// Names of columns, such as `arrivals,staff`.
struct ColumnNames: ExpressibleByArgument, Equatable {
    var names: [String]

    init?(argument: String) {
        names = argument.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        if names.isEmpty { return nil }
    }
}

/// What the values of a series are, by name.
struct SeriesKindArgument: ExpressibleByArgument, Equatable {
    var kind: SeriesKind

    init?(argument: String) {
        guard let kind = SeriesKind(rawValue: argument) else { return nil }
        self.kind = kind
    }

    static var allValueStrings: [String] { SeriesKind.allCases.map(\.rawValue) }
}

/// How the forecasts of a tree of series are made to add up, by name.
enum ReconcileArgument: String, ExpressibleByArgument, CaseIterable {
    case auto
    case bottomUp = "bottom-up"
    case topDown = "top-down"
    case wls, mint, none

    /// nil where the back-test chooses, or where nothing is to add up.
    var method: ReconciliationMethod? { ReconciliationMethod(rawValue: rawValue) }
}
