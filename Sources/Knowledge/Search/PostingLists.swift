/// In which documents each term stands, and how often: all lists one after the other in memory.
struct PostingLists: Sendable {
    struct Posting: Sendable {
        var document: Int32
        /// Occurrences, 65,535 at most.
        var headings: UInt16 = 0
        var body: UInt16 = 0
    }

    private let places: [String: Int32]
    /// Where the list of each term begins, and at the end where the last one ends.
    private let starts: [Int]
    private let postings: [Posting]

    /// The documents that have the term, in the order in which they were added.
    subscript(term: String) -> ArraySlice<Posting> {
        guard let place = places[term] else { return [] }
        return postings[starts[Int(place)]..<starts[Int(place) + 1]]
    }

    struct Builder {
        private var places: [String: Int32] = [:]
        private var lists: [[Posting]] = []

        /// Documents come in order.
        mutating func add(_ term: String, to document: Int, in field: WritableKeyPath<Posting, UInt16>) {
            let place: Int
            if let known = places[term] {
                place = Int(known)
            } else {
                place = lists.count
                places[term] = Int32(place)
                lists.append([])
            }
            let last = lists[place].count - 1
            if last < 0 || lists[place][last].document != Int32(document) {
                lists[place].append(Posting(document: Int32(document)))
            }
            let posting = lists[place].count - 1
            let count = lists[place][posting][keyPath: field]
            lists[place][posting][keyPath: field] = count == .max ? count : count + 1
        }

        consuming func finish() -> PostingLists {
            var starts = [0]
            starts.reserveCapacity(lists.count + 1)
            for list in lists { starts.append(starts[starts.count - 1] + list.count) }
            var postings: [Posting] = []
            postings.reserveCapacity(starts[starts.count - 1])
            for place in lists.indices {
                postings += lists[place]
                lists[place] = []
            }
            return PostingLists(places: places, starts: starts, postings: postings)
        }
    }
}
