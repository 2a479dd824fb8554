/// What an expression stands for.
public enum Value: Equatable, Sendable {
    case number(Double)
    /// A place in a row: 3 for "the third" and 第三.
    case ordinal(Int)
    /// Of a hundred: 20 for "20%" and 百分之二十.
    case percentage(Double)
    case money(Money)
    case quantity(Quantity)
    /// A date or a time of day, as exact as it was said.
    case time(Moment)
    case interval(TimeSpan)
    case duration(CalendarDuration)
    case recurrence(Recurrence)
    case phone(PhoneNumber)
    case email(String)
    case url(String)
    case identityNumber(IdentityNumber)
    /// Digits of a card number whose check digit is right.
    case bankCard(String)
    /// An order, parcel or other running number.
    case reference(Reference)
    case size(ProductSize)
    case colour(Colour)
    case address(AddressParts)

    public enum Kind: String, Codable, CaseIterable, Sendable {
        case number, ordinal, percentage, money, quantity, time, interval, duration, recurrence
        case phone, email, url, identityNumber, bankCard, reference, size, colour, address
    }

    public var kind: Kind {
        switch self {
        case .number: .number
        case .ordinal: .ordinal
        case .percentage: .percentage
        case .money: .money
        case .quantity: .quantity
        case .time: .time
        case .interval: .interval
        case .duration: .duration
        case .recurrence: .recurrence
        case .phone: .phone
        case .email: .email
        case .url: .url
        case .identityNumber: .identityNumber
        case .bankCard: .bankCard
        case .reference: .reference
        case .size: .size
        case .colour: .colour
        case .address: .address
        }
    }

    /// One line that means the same however it was said: "3500", "12.5 USD", "2026-11-23T15:00:00+08:00", "P3D".
    public var canonical: String {
        switch self {
        case .number(let number), .percentage(let number): Decimals.text(number)
        case .ordinal(let place): String(place)
        case .money(let money): money.canonical
        case .quantity(let quantity): quantity.canonical
        case .time(let moment): moment.iso8601
        case .interval(let span): span.iso8601
        case .duration(let duration): duration.iso8601
        case .recurrence(let recurrence): recurrence.iso8601
        case .phone(let phone): phone.e164 ?? phone.digits
        case .email(let text), .url(let text), .bankCard(let text): text
        case .identityNumber(let identity): identity.number
        case .reference(let reference): reference.number
        case .size(let size): size.canonical
        case .colour(let colour): colour.name
        case .address(let parts): parts.canonical
        }
    }
}
