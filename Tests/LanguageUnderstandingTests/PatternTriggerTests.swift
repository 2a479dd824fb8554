import Testing

@testable import LanguageUnderstanding

struct PatternTriggerTests {
    @Test(arguments: [
        (#"\d{7,9}"#, "where is 1234567", true), (#"\d{7,9}"#, "where is it", false),
        (#"(?<![a-z])k[ -]?[0-9oil]{4}"#, "K1234", true), (#"(?<![a-z])k[ -]?[0-9oil]{4}"#, "1234", false),
        (#"\bKF\d{8}\b"#, "ｋｆ20240001", true), (#"\bKF\d{8}\b"#, "2024000l", false),
        (#"[0-9a-c]+x"#, "B", true), (#"[0-9a-c]+x"#, "xyz", false),
        // What may be missing, and what cannot be told, is looked for everywhere.
        (#"\d?kg"#, "kg", true), (#"\d*kg"#, "kg", true), (#"\d{0,2}kg"#, "kg", true), (#"a|b"#, "b", true),
        (#"(?:a|b)c"#, "bc", true), (#"[^a]"#, "b", true), (#".b"#, "b", true), (#"[\d]"#, "1", true),
        // Digits of other scripts are digits, and a Kelvin sign is a case of "k".
        (#"\d"#, "٣", true), (#"k\d"#, "\u{212A}7", true),
    ])
    func `refuses only what cannot match`(pattern: String, text: String, mayMatch: Bool) {
        #expect(PatternTrigger(pattern: pattern).mayMatch(PatternSigns(text)) == mayMatch)
    }
}
