import Foundation

extension JSONValue {
    /// How times are written.
    public enum DateForm: Sendable {
        /// Seconds since 2001, as `Date` encodes itself.
        case seconds
        /// `2026-11-21T06:48:00.000Z`.
        case iso8601
    }

    /// The value as Foundation's `JSONEncoder` would have it, without a text between.
    ///
    /// - Throws: `EncodingError` for a number that a double cannot hold exactly, or that is not finite.
    public init(encoding value: some Encodable, dates: DateForm = .seconds) throws {
        self = try TreeEncoder(place: Place(), dates: dates).encoded(value)
    }
}

/// Where a value is being put together.
private final class Place {
    private enum Content {
        case value(JSONValue)
        case array([Place])
        case object([String: Place])
    }

    private var content: Content

    init(_ value: JSONValue = .object([:])) { content = .value(value) }

    var value: JSONValue {
        switch content {
        case .value(let value): value
        case .array(let items): .array(items.map(\.value))
        case .object(let members): .object(members.mapValues(\.value))
        }
    }

    func set(_ value: JSONValue) { content = .value(value) }

    func becomeArray() {
        if case .array = content { return }
        content = .array([])
    }

    func becomeObject() {
        if case .object = content { return }
        content = .object([:])
    }

    var count: Int {
        if case .array(let items) = content { items.count } else { 0 }
    }

    func append(_ place: Place) {
        guard case .array(var items) = content else { return }
        content = .value(.null)
        items.append(place)
        content = .array(items)
    }

    func set(_ place: Place, for key: String) {
        guard case .object(var members) = content else { return }
        content = .value(.null)
        members[key] = place
        content = .object(members)
    }
}

private struct TreeEncoder: Encoder {
    private static let timeStyle = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    let place: Place
    let dates: JSONValue.DateForm
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func at(_ place: Place) -> TreeEncoder { TreeEncoder(place: place, dates: dates) }

    func encoded<Value: Encodable>(_ value: Value) throws -> JSONValue {
        switch value {
        case let value as JSONValue: return value
        case let value as String: return .string(value)
        case let value as Bool: return .bool(value)
        case let value as Double: return .number(try finite(value))
        case let value as Float: return .number(try finite(Double(value)))
        case let value as any BinaryInteger: return .number(try exact(value))
        case let value as Date where dates == .iso8601: return .string(value.formatted(Self.timeStyle))
        case let value as URL: return .string(value.absoluteString)
        case let value as Data: return .string(value.base64EncodedString())
        default:
            let place = Place()
            try value.encode(to: at(place))
            return place.value
        }
    }

    private func finite(_ value: Double) throws -> Double {
        guard value.isFinite else { throw invalid(value, "JSON has no \(value)") }
        return value
    }

    private func exact(_ value: some BinaryInteger) throws -> Double {
        guard let number = Double(exactly: value) else { throw invalid(value, "\(value) is no exact double") }
        return number
    }

    private func invalid(_ value: Any, _ reason: String) -> EncodingError {
        .invalidValue(value, .init(codingPath: [], debugDescription: reason))
    }

    func container<Key: CodingKey>(keyedBy: Key.Type) -> KeyedEncodingContainer<Key> {
        place.becomeObject()
        return KeyedEncodingContainer(Keyed<Key>(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        place.becomeArray()
        return Unkeyed(encoder: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { Single(encoder: self) }
}

private struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: TreeEncoder
    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) { encoder.place.set(Place(.null), for: key.stringValue) }

    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        encoder.place.set(Place(try encoder.encoded(value)), for: key.stringValue)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        member(key.stringValue).container(keyedBy: Nested.self)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        member(key.stringValue).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { member("super") }
    func superEncoder(forKey key: Key) -> any Encoder { member(key.stringValue) }

    private func member(_ key: String) -> TreeEncoder {
        let member = Place()
        encoder.place.set(member, for: key)
        return encoder.at(member)
    }
}

private struct Unkeyed: UnkeyedEncodingContainer {
    let encoder: TreeEncoder
    var codingPath: [any CodingKey] { [] }
    var count: Int { encoder.place.count }

    func encodeNil() { encoder.place.append(Place(.null)) }
    func encode<Value: Encodable>(_ value: Value) throws { encoder.place.append(Place(try encoder.encoded(value))) }

    func nestedContainer<Nested: CodingKey>(keyedBy: Nested.Type) -> KeyedEncodingContainer<Nested> {
        item().container(keyedBy: Nested.self)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { item().unkeyedContainer() }
    func superEncoder() -> any Encoder { item() }

    private func item() -> TreeEncoder {
        let item = Place()
        encoder.place.append(item)
        return encoder.at(item)
    }
}

private struct Single: SingleValueEncodingContainer {
    let encoder: TreeEncoder
    var codingPath: [any CodingKey] { [] }

    func encodeNil() { encoder.place.set(.null) }
    func encode<Value: Encodable>(_ value: Value) throws { encoder.place.set(try encoder.encoded(value)) }
}
