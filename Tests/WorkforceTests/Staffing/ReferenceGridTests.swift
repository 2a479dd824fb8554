import Foundation
import Testing
import Workforce

/// Held against tables that mpmath computed with 50 digits, which are not part of the repository.
@Suite(.enabled(if: ReferenceGrid.isThere, "needs the tables of erlang_reference among the data sets"))
struct ReferenceGridTests {
    @Test func `Erlang B and C agree with every row`() throws {
        for row in try ReferenceGrid.rows("erlang_c.csv") {
            let line = ErlangC(arrivalRate: row[0] / 3600, handling: row[1])
            let found = try line.figures(agents: Int(row[2]), within: row[3])
            let blocking = ErlangB(load: line.load).blocking(agents: Int(row[2]))
            for (value, expected) in zip(
                [line.load, blocking, found.probWait, found.serviceLevel, found.meanWait, found.occupancy], row[4...])
            {
                #expect(agree(value, expected), "\(row)")
            }
        }
    }

    @Test func `Erlang A agrees with every row`() throws {
        for row in try ReferenceGrid.rows("erlang_a.csv") {
            let line = ErlangA(arrivalRate: row[0] / 3600, handling: row[1], patience: row[3])
            let found = try line.figures(agents: Int(row[2]), within: 20)
            for (value, expected) in zip(
                [found.probWait, found.probAbandon, found.meanWait, found.meanQueue, found.occupancy], row[4...])
            {
                #expect(agree(value, expected), "\(row)")
            }
        }
    }

    @Test func `the least number of people is that of every row`() throws {
        let rows = try ReferenceGrid.rows("staffing.csv")
        #expect(rows.count == 45)
        for row in rows {
            let line = ErlangC(arrivalRate: row[0] / 3600, handling: row[1])
            let agents = try line.leastAgents(for: ServiceTarget(level: row[3], within: row[2]))
            #expect(agents == Int(row[4]), "\(row)")
            #expect(agree(try line.figures(agents: agents, within: row[2]).serviceLevel, row[5]))
        }
    }
}

private enum ReferenceGrid {
    static let folder = URL(
        filePath: ProcessInfo.processInfo.environment["KEFU_DATA_SETS"]
            ?? URL(filePath: #filePath).appending(path: "../../../../../shared/data").standardizedFileURL.path
    ).appending(path: "erlang_reference")

    static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

    static func rows(_ name: String) throws -> [[Double]] {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8).split(separator: "\n").dropFirst()
            .map { $0.split(separator: ",").map { Double($0) ?? .nan } }
    }
}
