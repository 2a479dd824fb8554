import Testing

@testable import SourceFiles

struct CSVTableTests {
    private func parse(_ text: String, required: [String] = []) -> (CSVTable?, [String]) {
        var diagnostics = Diagnostics()
        let table = CSVTable.parse(text, name: "t.csv", required: required, into: &diagnostics)
        return (table, diagnostics.sorted.map(\.description))
    }

    /// The examples of RFC 4180, section 2.
    @Test func `reads quotes, commas and line breaks in fields`() throws {
        let (table, problems) = parse("name,says\n\"aaa\",\"b \n\"\"bb\"\"\"\nzzz,\"y,y\"\n")
        #expect(problems.isEmpty)
        #expect(
            try #require(table).rows == [
                .init(line: 2, fields: ["aaa", "b \n\"bb\""]), .init(line: 4, fields: ["zzz", "y,y"]),
            ])
    }

    @Test func `keeps empty fields and skips empty lines`() throws {
        let table = try #require(parse("a,b,c\n\n1,,3\n,,\n").0)
        #expect(table.rows.map(\.fields) == [["1", "", "3"], ["", "", ""]])
        #expect(table.rows.map(\.line) == [3, 4])
        #expect(table.field(7, of: table.rows[0]) == "")
    }

    @Test func `a quote that is never closed is reported where it opens`() {
        let (table, problems) = parse("a,b\n1,\"two\n3,4\n")
        #expect(table == nil)
        #expect(
            problems == [
                "t.csv:2: error: a quoted field is not closed; end it with \", and write a quote inside a field as \"\""
            ])
    }

    @Test func `a missing column is reported with the one that was meant`() {
        #expect(
            parse("question,anwser\nq,a\n", required: ["question", "answer"]).1
                == ["t.csv:1: error: there is no column 'answer'; did you mean 'anwser'?"])
        #expect(parse("").1 == ["t.csv: error: the table is empty; begin with a line of column names"])
    }

    @Test func `a row that is too long is a warning with its line`() throws {
        let (table, problems) = parse("a,b\n1,2,3\n")
        #expect(try #require(table).rows.count == 1)
        #expect(
            problems == [
                "t.csv:2: warning: the row has 3 fields, the header 2; put a field that contains a comma in quotes"
            ])
    }
}
