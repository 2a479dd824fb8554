/// The form with e-mail and password; works without scripts.
struct SignInPage: Page {
    let template = "sign-in"

    let languageCode: String
    let texts: [String: String]
    /// Kept after a wrong password, so that it need not be typed again.
    var email = ""
    var problem: String?
    /// The page that was asked for before the sign-in.
    var destination = SignInPage.desk

    static let desk = "/desk"

    /// A path of the desk on this server, whatever the form says: else a link could send people elsewhere after they sign in.
    static func safeDestination(_ path: String?) -> String {
        guard let path, path == desk || path.hasPrefix(desk + "/") || path.hasPrefix(desk + "?"),
            !path.contains("\\"), !path.contains(where: \.isNewline), path != "/desk/sign-in"
        else { return desk }
        return path
    }
}
