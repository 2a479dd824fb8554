public struct WaitedTooLong: Error {}

/// Looks again and again until `find` has found something; a minute without is a failure of the test.
public func eventually<Found>(
    isolation: isolated (any Actor)? = #isolation, _ find: () async throws -> Found?
) async throws -> Found {
    for _ in 0..<6000 {
        if let found = try await find() { return found }
        try await Task.sleep(for: .milliseconds(10))
    }
    throw WaitedTooLong()
}

/// Waits for `condition`.
public func eventually(
    isolation: isolated (any Actor)? = #isolation, _ condition: () async throws -> Bool
) async throws {
    _ = try await eventually { try await condition() ? true : nil } as Bool
}
