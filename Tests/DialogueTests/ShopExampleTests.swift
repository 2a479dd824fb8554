import Foundation
import SourceFiles
import Testing

@testable import Dialogue

/// The example that everybody meets first has nothing to complain about.
struct ShopExampleTests {
    @Test func `the example shop loads without a single problem`() throws {
        let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        var diagnostics = Diagnostics()
        let definition = AssistantDefinition.load(
            from: repository.appending(path: "Examples/Shop"), into: &diagnostics)
        #expect(diagnostics.sorted.map(\.description) == [])
        #expect(try #require(definition).flows.count >= 5)
    }
}
