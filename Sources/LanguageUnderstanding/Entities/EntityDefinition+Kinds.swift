extension EntityDefinition.Kind {
    /// What stands in everything that the patterns match.
    var trigger: PatternTrigger {
        switch self {
        case .email: PatternTrigger("@")
        case .phone, .number: PatternTrigger("0123456789")
        }
    }

    /// The patterns of a kind that everyone needs.
    var patterns: [String] {
        switch self {
        case .email:
            [#"(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]{0,63}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?![a-z0-9])"#]
        case .phone:
            [
                // A mobile number of mainland China, in one piece or in three.
                #"(?<![\d+])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)"#,
                // Any number with its country.
                #"(?<![\d+])\+\d{1,3}(?:[- ]?\(?\d{1,4}\)?){2,5}(?!\d)"#,
            ]
        case .number: [#"(?<![\w.])-?\d{1,15}(?:\.\d{1,9})?(?![\d.]*\d)"#]
        }
    }
}
