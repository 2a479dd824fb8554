/// The ends of services, the next one first.
struct EventHeap {
    struct Event {
        var time: Double
        var group: Int
    }

    private var events: [Event] = []

    var first: Event? { events.first }

    mutating func insert(_ event: Event) {
        events.append(event)
        var child = events.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard events[child].time < events[parent].time else { return }
            events.swapAt(child, parent)
            child = parent
        }
    }

    mutating func removeFirst() -> Event {
        let first = events[0]
        let last = events.removeLast()
        guard !events.isEmpty else { return first }
        events[0] = last
        var parent = 0
        while true {
            var child = 2 * parent + 1
            guard child < events.count else { return first }
            if child + 1 < events.count, events[child + 1].time < events[child].time { child += 1 }
            guard events[child].time < events[parent].time else { return first }
            events.swapAt(child, parent)
            parent = child
        }
    }
}
