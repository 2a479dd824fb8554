/// Why a trained interpreter cannot be loaded; the description says what to do about it.
public enum BundleError: Error, Equatable, Sendable {
    case missing(path: String)
    /// A file is not what was saved.
    case damaged(path: String)
    /// It was trained with another sentence encoder than is there now, or with one where there is none.
    case otherEncoder(path: String)
}

extension BundleError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missing(let path): "there is no trained model in \(path); run 'kefu train'"
        case .damaged(let path): "the trained model in \(path) is damaged; run 'kefu train' again"
        case .otherEncoder(let path):
            "the trained model in \(path) belongs to a sentence encoder that is not here; run 'kefu train' again, or Scripts/setup"
        }
    }
}
