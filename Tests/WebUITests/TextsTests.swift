import Conversations
import Foundation
import Testing

@testable import WebUI

struct TextsTests {
    private static let sections = ["widget", "desk", "workload", "signIn", "error", "help", "knowledge"]

    @Test(arguments: sections)
    func `both languages say the same things`(section: String) throws {
        let texts = try Texts(resources: .locate())
        let chinese = texts.section(section, in: .chinese)
        let english = texts.section(section, in: .english)
        #expect(!chinese.isEmpty)
        #expect(Set(chinese.keys) == Set(english.keys))
        for (name, text) in chinese {
            #expect(!text.isEmpty)
            #expect(holes(in: text) == holes(in: english[name] ?? ""), "\(section).\(name)")
        }
    }

    private func holes(in text: String) -> Set<Substring> { Set(text.matches(of: #/\{\w+\}/#).map(\.output)) }

    @Test func `a folder that is not there is named`() {
        #expect(throws: ResourceError.self) {
            try ResourceFolder.locate(executable: URL(filePath: "/nowhere/bin/kefu"))
        }
    }

    @Test(arguments: [
        ("zh", Language.chinese), ("de;q=1, en;q=0.2, zh-Hant;q=0.4", .chinese), ("zh;q=0, en", .english),
    ])
    func `the language with the highest quality is preferred`(header: String, expected: Language) {
        #expect(PageLanguage.preferred(header) == expected)
    }
}
