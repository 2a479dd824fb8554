import Foundation
import SourceFiles
import Testing
import Workforce

struct BacklogPlanTests {
    private static func table(_ volumes: [Double]) throws -> VolumeTable {
        let start = try #require(Stamp("2026-11-23T08:00"))
        let rows = volumes.enumerated().map { "\(start.adding(minutes: $0 * 60)),\($1)\n" }.joined()
        var diagnostics = Diagnostics()
        let csv = try #require(CSVTable.parse("time,value\n" + rows, name: "f.csv", into: &diagnostics))
        return try #require(VolumeTable.read(csv, into: &diagnostics))
    }

    /// Ninety mails from eight to nine, the last of them due at twelve: 22.5 an hour, of which a person answers ten.
    @Test func `a heap is spread until its deadline`() throws {
        let plan = try BacklogPlan(try Self.table([90, 0, 0, 0, 0]), handling: 360, deadline: 3 * 3600)
        #expect(plan.intervals.map(\.agents) == [3, 2, 2, 2, 0])
    }

    @Test func `nothing is answered before it comes, nor after its deadline`() throws {
        let volumes: [Double] = [5, 80, 20, 0, 0, 130, 4, 4, 60, 10, 0, 0]
        for hours in [0.0, 1, 3, 6] {
            let plan = try BacklogPlan(try Self.table(volumes), handling: 300, deadline: hours * 3600)
            var arrived = 0.0
            var waiting: [(hour: Int, count: Double)] = []
            for (hour, interval) in plan.intervals.enumerated() {
                arrived += volumes[hour]
                waiting.append((hour, volumes[hour]))
                var capacity = Double(interval.agents) * 12
                while capacity > 0, let first = waiting.first {
                    let done = min(capacity, first.count)
                    capacity -= done
                    waiting[0].count -= done
                    guard waiting[0].count < 1e-9 else { break }
                    waiting.removeFirst()
                }
                #expect(waiting.allSatisfy { Double(hour - $0.hour) < max(hours, 1) || $0.count < 1e-6 })
            }
        }
    }

    @Test func `more people than there are anywhere are refused`() throws {
        let table = try Self.table([1e30, 0])
        #expect(throws: StaffingError.self) { try BacklogPlan(table, handling: 300, deadline: 3600) }
    }

    @Test func `one person fewer makes something late, where it matters`() throws {
        let plan = try BacklogPlan(try Self.table([60, 60, 60, 60]), handling: 600, deadline: 3600)
        #expect(plan.intervals.allSatisfy { $0.agents >= 5 })
        #expect(plan.intervals.contains { $0.lateWithOneFewer > 0 })
    }
}
