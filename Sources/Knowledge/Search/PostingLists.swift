/// In which documents each term stands, and how often: all lists one after the other in memory.
struct PostingLists: Sendable {
    struct Posting: Sendable {
        var document: Int32
        /// Occurrences, 65,535 at most.
        var headings: UInt16 = 0
        var body: UInt16 = 0

        fileprivate mutating func count(isHeading: Bool) {
            if isHeading {
                headings = headings == .max ? .max : headings + 1
            } else {
                body = body == .max ? .max : body + 1
            }
        }
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
        mutating func add(_ term: String, to document: Int, isHeading: Bool) {
            let place: Int
            if let known = places[term] {
                place = Int(known)
            } else {
                place = lists.count
                places[term] = Int32(place)
                lists.append([])
            }
            if lists[place].last?.document != Int32(document) {
                lists[place].append(Posting(document: Int32(document)))
            }
            lists[place][lists[place].count - 1].count(isHeading: isHeading)
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
