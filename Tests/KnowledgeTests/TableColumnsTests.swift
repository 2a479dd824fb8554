import Testing

@testable import Knowledge

struct TableColumnsTests {
    private static let tables: [[[String]]] = [
        [["Region", "Time"], ["North", "1–2 days"], ["South", "5 days"]],
        [["地区", "时间"], ["江浙沪", "1–2 天"], ["新疆", "5–8 天"]],
        [["", "Small", "Large"], ["Price", "5", "9"], ["Weight", "1 kg", "2 kg"]],
        [["Method", "Price", "Remark"], ["Express", "5", ""], ["Slow", "", "weekdays"], ["Mail", "2", "stamps"]],
        [["Day", "Hours"], ["Monday", "Open: nine; closed: five"], ["Sunday", "closed"], ["Friday", "Open"]],
        [["尺码", "Chest"], ["S", "84"], ["M", "88"]],
    ]

    @Test(arguments: tables)
    func `a table's rows are its columns again`(table: [[String]]) throws {
        let pieces = TableText.blocks(of: table, hasHeader: true).flatMap(\.pieces)
        let columns = try #require(TableColumns(pieces: pieces))
        #expect(columns.header == table[0])
        #expect(columns.rows == Array(table.dropFirst()))
    }

    @Test func `rows without a header stay as they are`() {
        let pieces = TableText.blocks(of: [["a", "b"], ["c", "d"]], hasHeader: false).flatMap(\.pieces)
        #expect(TableColumns(pieces: pieces) == nil)
        #expect(TableColumns(pieces: []) == nil)
        #expect(TableColumns(pieces: ["A: 1"]) == nil)
    }
}
