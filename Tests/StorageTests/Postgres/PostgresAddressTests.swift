import Testing

@testable import Storage

struct PostgresAddressTests {
    @Test(
        arguments: [
            ("postgres://kefu@db.example.com/kefu", "postgres://kefu@db.example.com/kefu"),
            ("postgresql://kefu:s3cret%40x@10.0.0.5:5433/kefu?sslmode=require", "postgres://kefu@10.0.0.5:5433/kefu"),
            ("postgres://db/kefu?user=kefu&password=s3cret%40x", "postgres://kefu@db/kefu"),
            ("postgres:///kefu?host=/run/postgresql", "postgres:///kefu?host=/run/postgresql"),
            ("postgres://[::1]:5432/kefu", "postgres://[::1]:5432/kefu"),
        ])
    func `is shown without its password, whoever prints it`(text: String, shown: String) throws {
        let address = try #require(PostgresAddress(text))
        var dumped = ""
        dump(DatabaseLocation.postgres(address), to: &dumped)
        for print in ["\(address)", String(reflecting: address), "\(DatabaseLocation.postgres(address))", dumped] {
            #expect(print.contains(shown))
            #expect(!print.contains("s3cret"))
        }
    }

    @Test(
        arguments: [
            "", "kefu", "mysql://kefu@db/kefu", "postgres:", "postgres:/db", "postgres://kefu@db:port:1/x?bad",
            "postgres://kefu:a b@db:54 32/x?=", "postgres://db/kefu?colour=red", "postgres://db/kefu\0",
            "host=db dbname=kefu",
        ])
    func `what is no address is none`(text: String) {
        #expect(PostgresAddress(text) == nil)
        #expect(DatabaseLocation(text) == nil)
    }

    @Test func `the data folder's own database is called sqlite`() {
        #expect(DatabaseLocation("sqlite") == .dataFolder)
    }
}
