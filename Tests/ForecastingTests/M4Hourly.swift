import Foundation
import SourceFiles

@testable import Forecasting

/// The hourly series of the M4 competition, where they are present.
enum M4Hourly {
    private static let folder = URL(filePath: #filePath).appending(path: "../../../../shared/data/m4_hourly")
        .standardized

    static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

    static func load() throws -> (train: [[Double]], test: [[Double]]) {
        (series("Hourly-train.csv"), series("Hourly-test.csv"))
    }

    private static func series(_ name: String) -> [[Double]] {
        var diagnostics = Diagnostics()
        return SeriesFile.load(folder.appending(path: name), root: folder, into: &diagnostics).map(\.values)
    }
}
