import Foundation
import Testing

@testable import WebUI

struct WidgetScriptTests {
    private func script() throws -> String {
        let resources = try ResourceFolder.locate()
        return try WidgetScript.compose(resources: resources, texts: Texts(resources: resources))
    }

    @Test func `is one scope without modules`() throws {
        let script = try script()
        #expect(script.hasPrefix("(() => {") && script.hasSuffix("})();\n"))
        let lines = script.split(separator: "\n")
        #expect(!lines.contains { $0.hasPrefix("export ") || $0.hasPrefix("import ") })
    }

    @Test(arguments: [
        "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "'style'",
    ])
    func `never makes mark-up or code of text`(forbidden: String) throws {
        #expect(try !script().contains(forbidden))
    }

    @Test func `contains every part`() throws {
        let folder = try ResourceFolder.locate().url.appending(path: "widget")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
        let parts = Set(WidgetScript.parts.map { $0.split(separator: "/").last.map(String.init) ?? "" })
        #expect(files.filter { $0.hasSuffix(".js") }.allSatisfy(parts.contains))
    }
}
