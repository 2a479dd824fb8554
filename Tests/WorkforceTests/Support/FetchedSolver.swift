import Foundation
import Workforce

/// HiGHS, where set-up has fetched it.
enum FetchedSolver {
    private static let file: URL = {
        let named = ProcessInfo.processInfo.environment["KEFU_MODELS"].map { URL(filePath: $0) }
        let folder = named ?? URL(filePath: #filePath).appending(path: "../../../../.models").standardizedFileURL
        return folder.appending(path: "solver/libhighs.so")
    }()

    static var isThere: Bool { FileManager.default.fileExists(atPath: file.path) }

    static func maker(gap: Double = 0.001, seconds: Double = 60) throws -> RotaMaker {
        RotaMaker(solver: try Solver(file), limits: Solver.Limits(seconds: seconds, gap: gap))
    }
}
