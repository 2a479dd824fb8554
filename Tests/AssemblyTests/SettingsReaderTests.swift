import Assembly
import Foundation
import HTTPAPI
import Storage
import TestSupport
import Testing

struct SettingsReaderTests {
    private static func settings(
        _ file: String? = nil, environment: [String: String] = [:], arguments: [String: String] = [:]
    ) throws -> Settings {
        let folder = try TemporaryFolder(file.map { ["kefu.yml": $0] } ?? [:])
        return try withExtendedLifetime(folder) {
            try SettingsReader.settings(
                file: file.map { _ in folder.url.appending(path: "kefu.yml") }, environment: environment,
                arguments: arguments)
        }
    }

    @Test func `without any, the server listens to this machine alone`() throws {
        let settings = try Self.settings()
        #expect(settings == Settings())
        #expect(settings.origin == "http://127.0.0.1:8080")
    }

    @Test func `the environment is over the file, and the command line over both`() throws {
        let settings = try Self.settings(
            "port: 1001\nhost: file.example\nshop-port: 1003\n",
            environment: ["KEFU_PORT": "2001", "KEFU_HOST": "environment.example", "PORT": "9"],
            arguments: ["port": "3001"])
        #expect(settings.port == 3001)
        #expect(settings.host == "environment.example")
        #expect(settings.shopPort == 1003)
    }

    @Test func `an address ends without a slash`() throws {
        let settings = try Self.settings(arguments: ["public-url": "https://chat.example.com/"])
        #expect(settings.origin == "https://chat.example.com")
    }

    @Test func `proxies are a list in a file and separated by commas elsewhere`() throws {
        let expected = TrustedProxies(["127.0.0.1", "10.0.0.0/8"].compactMap { AddressRange($0) })
        #expect(try Self.settings("trusted-proxies: [127.0.0.1, 10.0.0.0/8]\n").trustedProxies == expected)
        #expect(try Self.settings("trusted-proxies: 127.0.0.1, 10.0.0.0/8\n").trustedProxies == expected)
        let environment = ["KEFU_TRUSTED_PROXIES": "127.0.0.1,10.0.0.0/8"]
        #expect(try Self.settings(environment: environment).trustedProxies == expected)
        #expect(try Self.settings(arguments: ["trusted-proxies": ""]).trustedProxies == TrustedProxies())
    }

    @Test(arguments: ["short", "with a space in it", "mit-Umlaut-ä-darin", ""])
    func `a token that is easy to guess is refused, and not repeated`(token: String) {
        let error = #expect(throws: SettingsError.self) { try Self.settings(environment: ["KEFU_RASA_TOKEN": token]) }
        #expect(error?.description.contains("'rasa-token' in the environment (KEFU_RASA_TOKEN) must be") == true)
        #expect(token.isEmpty || error?.description.contains(token) == false)
    }

    @Test(arguments: [
        "mysql://kefu:s3cret-word@db/kefu", "postgres://kefu:s3cret word@db:1:2/kefu?x", "kefu.sqlite", "",
    ])
    func `an address that is none of a database is refused, and not repeated`(address: String) {
        let error = #expect(throws: SettingsError.self) { try Self.settings(environment: ["KEFU_DATABASE": address]) }
        let text = error?.description ?? ""
        #expect(text.contains("'database' in the environment (KEFU_DATABASE)"))
        #expect(text.contains("postgres://kefu@db.example.com/kefu"))
        #expect(!text.contains("s3cret"))
    }

    @Test func `the record is in the data folder unless a database is named`() throws {
        #expect(try Self.settings().database == .dataFolder)
        let file = "database: postgres://kefu@db/kefu\n"
        #expect(try Self.settings(file).database == DatabaseLocation("postgres://kefu@db/kefu"))
        #expect(try Self.settings(file, arguments: ["database": "sqlite"]).database == .dataFolder)
    }

    @Test func `variables of the environment that are not ours are passed over`() throws {
        #expect(try Self.settings(environment: ["KEFU_SOMETHING": "x", "HOST": "x"]) == Settings())
    }

    @Test func `an unknown key in a file is named with its place and the one that was meant`() {
        let error = #expect(throws: SettingsError.self) { try Self.settings("host: a\nprot: 80\n") }
        let text = error?.description ?? ""
        #expect(text.contains("kefu.yml:2"))
        #expect(text.contains("prot"))
        #expect(text.contains("did you mean 'port'"))
    }

    @Test(arguments: [
        ("port", "eighty"), ("port", "65536"), ("port", "-1"), ("port", ""), ("shop-port", "8080.5"),
        ("public-url", "chat.example.com"), ("public-url", "ftp://chat.example.com"), ("limit-visitors", "no"),
        ("log-level", "loud"), ("trusted-proxies", "localhost"), ("trusted-proxies", "10.0.0.0/33"),
    ])
    func `a value that cannot be used is told with its key and where it was given`(key: String, value: String) {
        let error = #expect(throws: SettingsError.self) { try Self.settings(arguments: [key: value]) }
        let text = error?.description ?? ""
        #expect(text.contains("'\(key)' on the command line"))
        #expect(text.contains("'\(value)'"))
        let variable = "KEFU_" + key.uppercased().replacing("-", with: "_")
        let other = #expect(throws: SettingsError.self) { try Self.settings(environment: [variable: value]) }
        #expect(other?.description.contains("(\(variable))") == true)
    }

    @Test(arguments: ["- a\n", "port: [1]\n", "port: : 1\n", "port: 1\nport: 2\n"])
    func `a file that is no table of settings is refused`(file: String) {
        #expect(throws: SettingsError.self) { try Self.settings(file) }
    }

    @Test func `an empty file changes nothing`() throws {
        #expect(try Self.settings("# nothing yet\n") == Settings())
    }
}
