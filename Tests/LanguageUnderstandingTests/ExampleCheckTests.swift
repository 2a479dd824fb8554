import Foundation
import SourceFiles
import Testing

@testable import LanguageUnderstanding

struct ExampleCheckTests {
    private static func read(_ text: String, label: String? = "label") -> (texts: [LabelledText], said: [String]) {
        var diagnostics = Diagnostics()
        let table = CSVTable.parse(text, name: "a.csv", into: &diagnostics)
        let texts =
            table.map { LabelledTable.texts(in: $0, text: "text", label: label, into: &diagnostics) } ?? []
        return (texts, diagnostics.sorted.map(\.description))
    }

    private static func check(_ train: String, test: String = "text,label\nx,a\n") -> [String] {
        var diagnostics = Diagnostics()
        ExampleCheck.check(train: read(train).texts, test: read(test).texts, into: &diagnostics)
        return diagnostics.sorted.map(\.description)
    }

    @Test func `more classes than can be learnt are told of`() {
        let rows = (0..<5_001).map { "text \($0),class \($0)\n" }.joined()
        #expect(
            Self.check("text,label\n" + rows).contains(
                "a.csv: error: there are 5001 classes, and 5000 are the most that are learnt; check which column names the class, or join classes"
            ))
    }

    @Test func `rows without text or label are left out and named`() {
        let (texts, said) = Self.read("text,label\nhello,greet\n  ,greet\nbye,\n")
        #expect(texts.map(\.text) == ["hello"])
        #expect(
            said == [
                "a.csv:3: warning: the text is empty, and the row is left out",
                "a.csv:4: warning: the label is empty, and the row is left out",
            ])
    }

    @Test func `a table without rows cannot be used`() {
        #expect(Self.read("text,label\n").said.first?.contains("error: the table has no rows") == true)
    }

    @Test func `texts out of scope need no label`() {
        #expect(Self.read("text\nhello\n", label: nil).texts.map(\.text) == ["hello"])
    }

    @Test func `one class alone cannot be learnt`() {
        #expect(
            Self.check("text,label\nx1,a\nx2,a\n").contains { $0.contains("error: all examples are of one class, 'a'") }
        )
    }

    @Test func `doubtful examples are named with their lines`() {
        let said = Self.check("text,label\nhello,a\nhello,b\nhello,a\nbye,b\nhm,c\n")
        #expect(
            said == [
                "a.csv:3: warning: 'hello' is of 'b' here and of 'a' on line 2",
                "a.csv:4: warning: the same example stands on line 2",
                "a.csv:6: warning: the class 'c' has one example, which can teach little",
            ])
    }

    @Test func `a class that only the test has is named once`() {
        let said = Self.check(
            "text,label\nhello,a\nhi,a\nbye,b\nfarewell,b\n", test: "text,label\nhey,a\nsing,c\nsing on,c\n")
        #expect(
            said == ["a.csv:3: warning: the class 'c' is not among the training examples, so 2 of it count as wrong"])
    }

    @Test func `test texts that were learnt are counted`() {
        let said = Self.check("text,label\nhello,a\nhi,a\nbye,b\nfarewell,b\n", test: "text,label\nhello,a\nhey,a\n")
        #expect(said.count == 1 && said.first?.contains("1 of 2 test texts stand among the training examples") == true)
    }

    @Test func `of many problems of one kind ten are listed, and how many more there are`() {
        let rows = (0..<15).map { _ in "hello,a" }.joined(separator: "\n")
        let said = Self.check("text,label\n\(rows)\nbye,b\nfarewell,b\n")
        #expect(said.count == 10)
        #expect(said.last?.hasSuffix("(and 4 more like it)") == true)
    }
}
