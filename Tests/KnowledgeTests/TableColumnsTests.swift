import Documents
import Testing

@testable import Knowledge

struct TableColumnsTests {
    private static let tables: [[[StyledText]]] = [
        [["Region", "Time"], ["North", "1–2 days"], ["South", "5 days"]],
        [["地区", "时间"], ["江浙沪", "1–2 天"], ["新疆", "5–8 天"]],
        [["", "Small", "Large"], ["Price", "5", "9"], ["Weight", "1 kg", "2 kg"]],
        [["Method", "Price", "Remark"], ["Express", "5", ""], ["Slow", "", "weekdays"], ["Mail", "2", "stamps"]],
        [["Day", "Hours"], ["Monday", "Open: nine; closed: five"], ["Sunday", "closed"], ["Friday", "Open"]],
        [["尺码", "Chest"], ["S", "84"], ["M", "88"]],
    ]

    @Test(arguments: tables)
    func `a table's rows are its columns again`(table: [[StyledText]]) throws {
        let pieces = TableText.blocks(of: table, hasHeader: true).flatMap(\.styledPieces)
        let columns = try #require(TableColumns(pieces: pieces))
        #expect(columns.header == table[0].map(\.text))
        #expect(columns.rows == Array(table.dropFirst()))
    }

    @Test func `links and emphasis stay with the cells that have them`() throws {
        let link = StyledText("terms 条", spans: [.init(0..<5, .link, address: "a.md")])
        let table: [[StyledText]] = [["Region", "Time", "More"], ["North", "", link], [link, "5 days", "none"]]
        let block = try #require(TableText.blocks(of: table, hasHeader: true).first)
        #expect(block.pieces[0] == "Region：North；More：terms 条")
        let columns = try #require(TableColumns(pieces: block.styledPieces))
        #expect(columns.rows == Array(table.dropFirst()))
    }

    @Test func `rows without a header stay as they are`() {
        let pieces = TableText.blocks(of: [["a", "b"], ["c", "d"]], hasHeader: false).flatMap(\.styledPieces)
        #expect(TableColumns(pieces: pieces) == nil)
        #expect(TableColumns(pieces: []) == nil)
        #expect(TableColumns(pieces: ["A: 1"]) == nil)
    }
}
