extension Moment: Codable {
    private enum CodingKeys: String, CodingKey { case iso8601, grain, start, zoneOffset }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(iso8601, forKey: .iso8601)
        try container.encode(grain, forKey: .grain)
        try container.encode(civil.clockSeconds - zoneOffset, forKey: .start)
        try container.encode(zoneOffset, forKey: .zoneOffset)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let offset = try container.decode(Int.self, forKey: .zoneOffset)
        let start = try container.decode(Int.self, forKey: .start)
        guard abs(offset) <= 86_400, abs(start) < 1 << 40 else {
            throw DecodingError.dataCorruptedError(
                forKey: .start, in: container, debugDescription: "A moment outside of the calendar")
        }
        self.init(
            civil: CivilTime(CivilDate(1970, 1, 1), secondOfDay: start + offset),
            grain: try container.decode(Grain.self, forKey: .grain), zoneOffset: offset)
    }
}
