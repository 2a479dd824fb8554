/// What the name of an intent says about it: `card_arrival` is an example of itself.
enum IntentNames {
    /// The names as texts, with the indices of their intents; names that say nothing are left out.
    static func examples(_ names: [String]) -> [(text: String, label: Int)] {
        names.enumerated().compactMap { label, name in text(of: name).map { (text: $0, label: label) } }
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
