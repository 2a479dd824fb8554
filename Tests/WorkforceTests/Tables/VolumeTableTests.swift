import SourceFiles
import Testing
import Workforce

struct VolumeTableTests {
    private static func read(_ text: String, column: String? = nil) -> (table: VolumeTable?, problems: [String]) {
        var diagnostics = Diagnostics()
        let table = CSVTable.parse(text, name: "f.csv", into: &diagnostics)
            .flatMap { VolumeTable.read($0, column: column, into: &diagnostics) }
        return (table, diagnostics.all.map(\.description))
    }

    @Test(arguments: ["forecast", "mean", "value"]) func `the column of the forecast has one of several names`(
        name: String
    ) throws {
        let table = try #require(
            Self.read("time,lower80,\(name)\n2026-11-23T08:00,1,2.5\n2026-11-23T08:30,2,3\n").table)
        #expect(table.rows.map(\.value) == [2.5, 3])
        #expect(table.intervalMinutes == 30)
    }

    @Test func `another column can be named`() throws {
        let table = try #require(
            Self.read("time,mean,upper80\n2026-11-23T08:00,1,2\n2026-11-23T09:00,2,3\n", column: "upper80").table)
        #expect(table.rows.map(\.value) == [2, 3])
    }

    @Test func `hours may be missing, and intervals have one length`() throws {
        let night = "time,mean\n2026-11-23T20:00,1\n2026-11-23T20:30,1\n2026-11-24T08:00,1\n"
        #expect(try #require(Self.read(night).table).intervalMinutes == 30)
        let odd = Self.read("time,mean\n2026-11-23T20:00,1\n2026-11-23T20:30,1\n2026-11-24T08:10,1\n")
        #expect(odd.problems.contains { $0.contains("f.csv:4: error: 2026-11-24T08:10 is no multiple of 30 minutes") })
    }

    @Test func `an hour that comes twice in autumn is told apart by its zone`() throws {
        let zones = "time,mean\n2026-10-25T02:00+02:00,1\n2026-10-25T02:00+01:00,1\n2026-10-25T03:00+01:00,1\n"
        #expect(try #require(Self.read(zones).table).intervalMinutes == 60)
        let none = Self.read("time,mean\n2026-10-25T02:00,1\n2026-10-25T02:00,1\n2026-10-25T03:00,1\n")
        #expect(none.problems.contains { $0.contains("where the clock is set back, write the zone") })
    }
}
