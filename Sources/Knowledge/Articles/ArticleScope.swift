public import SourceFiles
import Foundation

/// For whom, about what and when an article holds, and who looks after it.
public struct ArticleScope: Codable, Equatable, Sendable {
    /// Whom it is written for, in the company's words: "retail", "partners".
    public var audience: String?
    public var product: String?
    /// Who keeps it true, by a name or an address that customers do not see.
    public var owner: String?
    /// The first and the last day on which it holds.
    public var validFrom: CalendarDay?
    public var validUntil: CalendarDay?

    public init(
        audience: String? = nil, product: String? = nil, owner: String? = nil, validFrom: CalendarDay? = nil,
        validUntil: CalendarDay? = nil
    ) {
        self.audience = audience
        self.product = product
        self.owner = owner
        self.validFrom = validFrom
        self.validUntil = validUntil
    }

    public func holds(on day: CalendarDay) -> Bool {
        validFrom.map { $0 <= day } ?? true && validUntil.map { day <= $0 } ?? true
    }

    /// Whether customers may read it: it names no audience, or them.
    public var isPublic: Bool {
        audience.map { Self.customers.contains($0.trimmingCharacters(in: .whitespaces).lowercased()) } ?? true
    }

    private static let customers: Set<String> = ["customers", "customer", "public", "all", "客户", "顾客", "公众", "所有人"]

    /// Whether it is written for this audience and product, or for all; nil asks for no certain one.
    public func suits(audience: String?, product: String?) -> Bool {
        func suits(_ asked: String?, _ own: String?) -> Bool {
            guard let asked, let own else { return true }
            return asked.caseInsensitiveCompare(own) == .orderedSame
        }
        return suits(audience, self.audience) && suits(product, self.product)
    }

    /// What is set, by the names that front matter and tables use.
    public var fields: [String: String] {
        var fields: [String: String] = [:]
        fields["audience"] = audience
        fields["product"] = product
        fields["owner"] = owner
        fields["valid_from"] = validFrom?.description
        fields["valid_until"] = validUntil?.description
        return fields
    }
}
