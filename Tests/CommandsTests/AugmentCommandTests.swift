import Foundation
import TestSupport
import Testing

@Suite(.needsProgram)
struct AugmentCommandTests {
    private static let train = """
        text,label
        我想退货,return
        怎么退货退款,return
        where is my order,order
        track my parcel please,order

        """

    private static func run(
        _ arguments: String, in folder: TemporaryFolder
    ) async throws -> KefuProgram.Result {
        try await KefuProgram.run(arguments.split(separator: " ").map(String.init), in: folder.url)
    }

    @Test func `variants stand in a file of their own, the same each time`() async throws {
        let folder = try TemporaryFolder(["train.csv": Self.train])
        let line = "augment --train train.csv --output more.csv --seed 3"
        let first = try await Self.run(line, in: folder)
        #expect(first.status == 0, "\(first.problems)")
        let file = folder.url.appending(path: "more.csv")
        let written = try String(contentsOf: file, encoding: .utf8)
        #expect(written.hasPrefix("text,label,origin,kind,source\n"))
        #expect(written.contains("我想退貨,return,augmented,traditional,我想退货\n"))
        _ = try await Self.run(line, in: folder)
        #expect(try String(contentsOf: file, encoding: .utf8) == written)
        #expect(try String(contentsOf: folder.url.appending(path: "train.csv"), encoding: .utf8) == Self.train)
    }

    @Test func `what a person wrote is not written over`() async throws {
        let folder = try TemporaryFolder(["train.csv": Self.train])
        let result = try await Self.run("augment --train train.csv --output train.csv", in: folder)
        #expect(result.status == 1)
        #expect(result.problems.contains("train.csv is there already and was not written by kefu augment"))
    }

    @Test func `variants are learnt from where their examples are, and typos are measured`() async throws {
        let folder = try TemporaryFolder(["train.csv": Self.train])
        _ = try await Self.run("augment --train train.csv --output more.csv", in: folder)
        let result = try await Self.run(
            "evaluate intents --train train.csv --test train.csv --augmented more.csv --typos 1 --json --without-encoder",
            in: folder)
        #expect(result.status == 0, "\(result.problems)")
        let metrics = try #require(result.objects.first?["metrics"] as? [String: Double])
        let accuracy = try #require(metrics["accuracy"])
        let misspelt = try #require(metrics["typoAccuracy"])
        #expect(metrics["typoCost"].map { abs($0 - (accuracy - misspelt)) < 1e-9 } == true)
        #expect(((result.objects.first?["data"] as? [String: Any])?["augmented"] as? Int ?? 0) > 4)
    }

    @Test func `real data are no variants`() async throws {
        let folder = try TemporaryFolder([
            "train.csv": Self.train, "more.csv": "text,label,origin,kind,source\na,return,human,typos,b\n",
        ])
        let result = try await Self.run(
            "evaluate intents --train train.csv --test train.csv --augmented more.csv --without-encoder", in: folder)
        #expect(result.status == 1)
        #expect(result.problems.contains("more.csv:2: error: the row is not marked 'augmented' in the column 'origin'"))
    }

    @Test(arguments: [
        ("--train nowhere --output more.csv", Int32(1), "there is no file or folder nowhere"),
        ("--train empty.csv --output more.csv", 1, "empty.csv: error: the table is empty"),
        ("--train train.csv --label intent --output more.csv", 1, "train.csv:1: error: there is no column 'intent'"),
        ("--train train.csv --output no/such/more.csv", 1, "no/such/more.csv cannot be written"),
        ("--train train.csv --output more.csv --kinds typo", 64, "--kinds"),
        ("--train train.csv --output more.csv --each 0", 64, "--each"), ("--train train.csv", 64, "--output"),
    ])
    func `what cannot be done is told`(arguments: String, status: Int32, problem: String) async throws {
        let folder = try TemporaryFolder(["train.csv": Self.train, "empty.csv": ""])
        let result = try await Self.run("augment " + arguments, in: folder)
        #expect(result.status == status)
        #expect(result.problems.contains(problem))
    }
}
