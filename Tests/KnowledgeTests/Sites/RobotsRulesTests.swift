import Knowledge
import Testing

/// Examples of RFC 9309, sections 2.2.2, 2.2.3 and 5.
struct RobotsRulesTests {
    @Test(arguments: [
        ("/fish", "/fish.html", false), ("/fish", "/Fish", true), ("/fish/", "/fish", true),
        ("/*.php", "/a/b.php?x", false),
        ("/*.php$", "/a/b.php?x", true), ("/*.php$", "/a/b.php", false), ("/fish*.php", "/fishheads/x.php", false),
        ("/a*$", "/abc", false), ("/", "/anything", false), ("", "/anything", true), ("/$", "/page", true),
    ])
    func `a rule forbids what begins so`(pattern: String, path: String, allows: Bool) {
        #expect(RobotsRules("User-agent: *\nDisallow: \(pattern)\n").allows(path) == allows)
    }

    @Test func `the longest rule decides, and of equals the one that allows`() {
        let rules = RobotsRules(
            "User-agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif\nDisallow: /same\nAllow: /same"
        )
        #expect(rules.allows("/example/page/x"))
        #expect(!rules.allows("/example/page/disallowed.gif"))
        #expect(rules.allows("/same"))
    }

    @Test func `a group of one's own counts instead of the one for all`() {
        let rules = RobotsRules(
            "User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: KEFU # us\nDisallow: /private\nCrawl-delay: 2\nSitemap: https://a.example/s.xml"
        )
        #expect(rules.allows("/"))
        #expect(!rules.allows("/private/x"))
        #expect(rules.delay == 2)
    }

    @Test func `a group that forbids nothing is a group, and ends where the next begins`() {
        let rules = RobotsRules(
            "User-agent: *\nDisallow: /\n\nUser-agent: kefu\nDisallow:\n\nUser-agent: other\nDisallow: /")
        #expect(rules.allows("/anything"))
    }

    @Test func `without rules everything is allowed, and out of order nothing`() {
        #expect(RobotsRules.none.allows("/x"))
        #expect(!RobotsRules.all.allows("/x"))
    }
}
