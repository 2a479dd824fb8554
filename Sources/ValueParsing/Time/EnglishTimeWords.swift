/// The English words that an expression of time may begin with, so that others cost one look-up.
enum EnglishTimeWords {
    private static let words = Lexicon<Void>(
        phrases: [
            "today|todays|tomorrow|tmr|tmrw|tomorow|tommorow|tommorrow|yesterday|yday|overmorrow|the|day|tonight|tonite",
            "this|last|next|past|previous|current|coming|following|monday|mondays|mon|mon.|tuesday|tuesdays|tues|tue",
            "wednesday|wednesdays|wed|thursday|thursdays|thurs|thur|thu|friday|fridays|fri|saturday|saturdays|sat",
            "sunday|sundays|sun|january|jan|february|feb|march|mar|april|apr|may|june|jun|july|jul|august|aug|september",
            "sept|sep|october|oct|november|nov|december|dec|beginning|start|middle|end|early|late|mid|weekend|weekday",
            "weekdays|noon|midday|midnight|half|quarter|a|an|in|within|every|each|from|between|before|after|until|till|by",
            "since|on|for|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen",
            "sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|first|second|third",
            "fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth",
            "seventeenth|eighteenth|nineteenth|twentieth|thirtieth|over|couple|new|martin|mlk|valentine|valentines",
            "presidents|president|washington|st|saint|fools|good|easter|mother|mothers|memorial|juneteenth|father|fathers",
            "independence|labor|labour|columbus|indigenous|halloween|veterans|thanksgiving|black|cyber|christmas|xmas",
            "boxing|chinese|lunar|spring|lantern|qingming|tomb|dragon|qixi|moon|double|national|singles|golden|lunch",
        ].map { ($0, ()) })

    static func mayStart(_ text: ReadableText, at place: Int) -> Bool { words.match(text, at: place) != nil }
}
