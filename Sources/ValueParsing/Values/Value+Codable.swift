/// `{"kind": "money", "value": {"amount": 12.5, "currency": "USD"}}`.
extension Value: Codable {
    private enum CodingKeys: String, CodingKey { case kind, value }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        try container.encode(payload, forKey: .value)
    }

    private var payload: any Encodable {
        switch self {
        case .number(let payload), .percentage(let payload): payload
        case .ordinal(let payload): payload
        case .money(let payload): payload
        case .quantity(let payload): payload
        case .time(let payload): payload
        case .interval(let payload): payload
        case .duration(let payload): payload
        case .recurrence(let payload): payload
        case .phone(let payload): payload
        case .email(let payload), .url(let payload), .bankCard(let payload): payload
        case .identityNumber(let payload): payload
        case .reference(let payload): payload
        case .size(let payload): payload
        case .colour(let payload): payload
        case .address(let payload): payload
        }
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func payload<Payload: Decodable>() throws -> Payload { try container.decode(Payload.self, forKey: .value) }
        switch try container.decode(Kind.self, forKey: .kind) {
        case .number: self = .number(try payload())
        case .ordinal: self = .ordinal(try payload())
        case .percentage: self = .percentage(try payload())
        case .money: self = .money(try payload())
        case .quantity: self = .quantity(try payload())
        case .time: self = .time(try payload())
        case .interval: self = .interval(try payload())
        case .duration: self = .duration(try payload())
        case .recurrence: self = .recurrence(try payload())
        case .phone: self = .phone(try payload())
        case .email: self = .email(try payload())
        case .url: self = .url(try payload())
        case .identityNumber: self = .identityNumber(try payload())
        case .bankCard: self = .bankCard(try payload())
        case .reference: self = .reference(try payload())
        case .size: self = .size(try payload())
        case .colour: self = .colour(try payload())
        case .address: self = .address(try payload())
        }
    }
}
