import HTTPTypes
import Hummingbird

extension Request {
    /// False for a form that another site has sent, as far as browsers tell.
    var comesFromThisSite: Bool {
        if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ headers[$0] }) {
            return site == "same-origin" || site == "none"
        }
        guard let origin = headers[.origin] else { return true }
        return origin.split(separator: "/").last.map(String.init) == head.authority
    }
}
