/// Which pages of a site are to be read next, each once, near ones first, within limits.
public struct SiteFrontier: Sendable {
    public struct Limits: Equatable, Sendable {
        public var pages: Int
        /// Links from the first page.
        public var depth: Int

        public init(pages: Int = 500, depth: Int = 10) {
            self.pages = pages
            self.depth = depth
        }
    }

    public struct Step: Equatable, Sendable {
        public var address: PageAddress
        public var depth: Int
    }

    private let limits: Limits
    private let origin: String
    private let folder: String
    /// False for a sitemap, which names its pages itself.
    private let followsLinks: Bool
    private var seen: Set<PageAddress>
    private var waiting: [Step]
    private var next = 0
    public private(set) var taken = 0
    /// Pages that were left out because of the limits.
    public private(set) var leftOut = 0

    /// - Parameter start: Only pages of its host, in its folder or below, are read.
    public init(start: PageAddress, limits: Limits) {
        self.limits = limits
        origin = start.origin
        folder = start.folder
        followsLinks = true
        seen = [start]
        waiting = [Step(address: start, depth: 0)]
    }

    /// - Parameter pages: The pages of a sitemap; no link of theirs is followed.
    public init(sitemap: PageAddress, pages: [PageAddress], limits: Limits) {
        self.limits = limits
        origin = sitemap.origin
        folder = "/"
        followsLinks = false
        seen = []
        waiting = []
        for page in pages where page.origin == origin && seen.insert(page).inserted {
            waiting.append(Step(address: page, depth: 0))
        }
    }

    /// How many pages are known.
    public var known: Int { min(waiting.count, limits.pages) }

    public mutating func takeNext() -> Step? {
        guard next < waiting.count else { return nil }
        guard taken < limits.pages else {
            leftOut += waiting.count - next
            next = waiting.count
            return nil
        }
        defer { next += 1 }
        taken += 1
        return waiting[next]
    }

    /// Takes the links of a page that was read.
    public mutating func found(_ links: [PageAddress], on step: Step) {
        guard followsLinks else { return }
        for link in links where link.origin == origin && link.path.hasPrefix(folder) && seen.insert(link).inserted {
            // Of a site that never ends only so much is remembered.
            guard step.depth < limits.depth, waiting.count < limits.pages * 20 else {
                leftOut += 1
                continue
            }
            waiting.append(Step(address: link, depth: step.depth + 1))
        }
    }

    /// Remembers where a page has led by a redirect.
    ///
    /// - Returns: False when that page was read already, or is not of the site.
    public mutating func redirected(to address: PageAddress) -> Bool {
        address.origin == origin && address.path.hasPrefix(folder) && seen.insert(address).inserted
    }
}
