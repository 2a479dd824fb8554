/// What the name of an intent says about it: `card_arrival` is an example of itself.
enum IntentNames {
    /// The names as texts; names that say nothing are left out.
    static func examples(_ names: [String]) -> [LearntExample] {
        names.enumerated().compactMap { intent, name in text(of: name).map { LearntExample(text: $0, intent: intent) } }
    }

    /// The words of a name in snake case, kebab case or camel case; nil when it has no letters.
    static func text(of name: String) -> String? {
        var text = ""
        var previous: Character = " "
        for character in name {
            if character.isUppercase, previous.isLowercase { text.append(" ") }
            text.append(character.isLetter || character.isNumber ? character : " ")
            previous = character
        }
        let words = text.lowercased().split(separator: " ")
        return words.contains { $0.contains(where: \.isLetter) } ? words.joined(separator: " ") : nil
    }
}
