import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite(.needsProgram)
struct OperationCommandTests {
    @Test(arguments: [
        ["chekc"], ["check"], ["serve", "x", "--prot", "80"], ["ask", "x", "y", "--language", "fr"], ["parse"],
    ])
    func `a command that was typed wrongly ends with 64 and says how it goes`(arguments: [String]) async throws {
        let result = try await KefuProgram.run(arguments)
        #expect(result.status == 64)
        #expect(result.problems.lowercased().contains("error:"))
        #expect(result.problems.contains("--help"))
    }

    @Test func `doctor tells what is there and what is missing`() async throws {
        let folder = try TemporaryFolder()
        let result = try await KefuProgram.run(["doctor"], in: folder.url)
        #expect(result.output.contains("✓ pages"))
        #expect(result.output.contains("– record: none yet"))
        let report = try await KefuProgram.run(["doctor", "--json"], in: folder.url)
        let findings = try JSONSerialization.jsonObject(with: Data(report.output.utf8)) as? [[String: Any]]
        #expect(findings?.contains { $0["part"] as? String == "record" && $0["state"] as? String == "missing" } == true)
    }

    @Test func `doctor finds a damaged record`() async throws {
        let folder = try TemporaryFolder(["data/kefu.sqlite": String(repeating: "not a database. ", count: 500)])
        let result = try await KefuProgram.run(["doctor", "--data", folder.url.appending(path: "data").path])
        #expect(result.status == 1)
        #expect(result.output.contains("✗ record"))
    }

    @Test func `a database that is not there is said with its address, the reason, and without the password`()
        async throws
    {
        let folder = try TemporaryFolder(AssistantFolder.files)
        let data = folder.url.appending(path: "data").path
        for command in [
            ["serve", folder.url.path, "--without-encoder", "--data", data], ["account", "a@b.c", "--name", "A"],
            ["knowledge", "list"], ["webhooks"],
        ] {
            let address = "postgres://kefu:s3cret@127.0.0.1:1/kefu"
            let result = try await KefuProgram.run(command + ["--database", address], in: folder.url)
            #expect(result.status == 1)
            #expect(result.problems.contains("The database at postgres://kefu@127.0.0.1:1/kefu cannot be opened"))
            #expect(!result.problems.contains("s3cret"))
        }
    }

    @Test func `a port in use is said in a sentence that helps`() async throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(listener) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let port = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic -> UInt16 in
                guard bind(listener, generic, size) == 0, listen(listener, 1) == 0 else { return 0 }
                getsockname(listener, generic, &size)
                return UInt16(bigEndian: pointer.pointee.sin_port)
            }
        }
        try #require(port != 0)
        let folder = try TemporaryFolder(AssistantFolder.files)
        let data = folder.url.appending(path: "data").path
        let result = try await KefuProgram.run(
            ["serve", folder.url.path, "--without-encoder", "--data", data, "--port", "\(port)"])
        #expect(result.status == 1)
        #expect(result.problems.contains("The port is in use. Choose another with --port"))
    }

    @Test func `a setting that cannot be used stops the start`() async throws {
        let folder = try TemporaryFolder(AssistantFolder.files)
        let result = try await KefuProgram.run(["serve", folder.url.path, "--port", "eighty"])
        #expect(result.status == 1)
        #expect(result.problems.contains("The setting 'port' on the command line is 'eighty'"))
    }

    @Test func `evaluate names a column that is missing`() async throws {
        let folder = try TemporaryFolder(["a.csv": "text,intent\nhello,greet\n"])
        let result = try await KefuProgram.run(
            ["evaluate", "intents", "--train", "a.csv", "--test", "a.csv", "--without-encoder"], in: folder.url)
        #expect(result.status == 1)
        #expect(result.problems.contains("a.csv:1"))
        #expect(result.problems.contains("label"))
    }

    @Test func `password wants a record and an account`() async throws {
        let folder = try TemporaryFolder()
        let result = try await KefuProgram.run(["password", "ann@example.com"], in: folder.url)
        #expect(result.status == 1)
        #expect(result.problems.hasPrefix("error: there is no"))
    }
}
