/// Gives people who are there to the skills that are asked for, as many as can be.
///
/// - seealso: H. Kuhn (1955), The Hungarian method: augmenting paths.
struct SkillMatching {
    private let places: [String]
    private let people: [Person]
    private var personOfPlace: [Int?]

    /// - Parameter required: People by skill; an empty skill is anybody.
    init(_ people: [Person], required: [String: Int]) {
        self.people = people
        places = required.sorted { $0.key < $1.key }.flatMap { [String](repeating: $0.key, count: max(0, $0.value)) }
        personOfPlace = places.map { _ in nil }
        for person in people.indices {
            var seen = [Bool](repeating: false, count: places.count)
            _ = place(person, &seen)
        }
    }

    private mutating func place(_ person: Int, _ seen: inout [Bool]) -> Bool {
        for place in places.indices where !seen[place] && people[person].has(oneOf: [places[place]]) {
            seen[place] = true
            if let other = personOfPlace[place], !self.place(other, &seen) { continue }
            personOfPlace[place] = person
            return true
        }
        return false
    }

    /// How many people are missing, by skill.
    var missing: [String: Int] {
        var missing: [String: Int] = [:]
        for (place, skill) in places.enumerated() where personOfPlace[place] == nil { missing[skill, default: 0] += 1 }
        return missing
    }
}
