/// Public holidays and festivals of China and the United States by their names.
enum HolidayNames {
    static let names = Lexicon<Holiday>(phrases: chinese + english)

    /// Holidays of several days: the days off, from the first.
    static let periods = Lexicon<(holiday: Holiday, days: Int)>(
        phrases: [
            (
                "国庆假期|国庆长假|国庆黄金周|国庆期间|国庆节期间|十一假期|十一长假|十一黄金周|十一期间|golden week",
                (.fixed(month: 10, day: 1), 7)
            ),
            ("春节假期|春节期间|春节长假|过年期间", (.lunar(month: 1, day: 1), 7)),
            ("五一假期|五一长假|五一期间|劳动节假期|五一黄金周", (.fixed(month: 5, day: 1), 5)),
        ])

    private static let chinese: [(String, Holiday)] = [
        ("元旦节|元旦", .fixed(month: 1, day: 1)), ("春节|大年初一|农历新年", .lunar(month: 1, day: 1)),
        ("除夕夜|除夕|大年三十|年三十", .newYearsEve), ("元宵节|元宵", .lunar(month: 1, day: 15)),
        ("清明节|清明", .solarTerm(.clearBrightness)), ("冬至", .solarTerm(.winterSolstice)),
        ("端午节|端午", .lunar(month: 5, day: 5)), ("七夕节|七夕", .lunar(month: 7, day: 7)),
        ("中元节", .lunar(month: 7, day: 15)), ("中秋节|中秋", .lunar(month: 8, day: 15)),
        ("重阳节|重阳", .lunar(month: 9, day: 9)), ("腊八节|腊八", .lunar(month: 12, day: 8)),
        ("大年初二", .lunar(month: 1, day: 2)), ("大年初三", .lunar(month: 1, day: 3)),
        ("大年初四", .lunar(month: 1, day: 4)), ("大年初五", .lunar(month: 1, day: 5)),
        ("大年初六", .lunar(month: 1, day: 6)), ("大年初七", .lunar(month: 1, day: 7)),
        ("情人节", .fixed(month: 2, day: 14)), ("三八妇女节|妇女节|三八节|女神节", .fixed(month: 3, day: 8)),
        ("植树节", .fixed(month: 3, day: 12)), ("愚人节", .fixed(month: 4, day: 1)),
        ("五一劳动节|五一节|劳动节|五一", .fixed(month: 5, day: 1)), ("五四青年节|青年节", .fixed(month: 5, day: 4)),
        ("六一儿童节|六一节|儿童节|六一", .fixed(month: 6, day: 1)), ("六一八|618大促|618活动", .fixed(month: 6, day: 18)),
        ("建党节", .fixed(month: 7, day: 1)), ("建军节|八一建军节", .fixed(month: 8, day: 1)),
        ("教师节", .fixed(month: 9, day: 10)), ("国庆节|国庆|十一国庆", .fixed(month: 10, day: 1)),
        ("万圣节|万圣夜", .fixed(month: 10, day: 31)), ("双十一|双11|光棍节", .fixed(month: 11, day: 11)),
        ("双十二|双12", .fixed(month: 12, day: 12)), ("平安夜", .fixed(month: 12, day: 24)),
        ("圣诞节|圣诞", .fixed(month: 12, day: 25)), ("跨年夜", .fixed(month: 12, day: 31)),
        ("母亲节", .weekday(7, ordinal: 2, month: 5, plus: 0)), ("父亲节", .weekday(7, ordinal: 3, month: 6, plus: 0)),
        ("感恩节", .weekday(4, ordinal: 4, month: 11, plus: 0)),
        ("黑色星期五|黑五", .weekday(4, ordinal: 4, month: 11, plus: 1)), ("复活节", .easter(plus: 0)),
    ]

    private static let english: [(String, Holiday)] = [
        ("new year's day|new years day|new year", .fixed(month: 1, day: 1)),
        ("new year's eve|new years eve", .fixed(month: 12, day: 31)),
        ("martin luther king day|mlk day|martin luther king jr. day", .weekday(1, ordinal: 3, month: 1, plus: 0)),
        ("valentine's day|valentines day|valentine's", .fixed(month: 2, day: 14)),
        (
            "presidents' day|presidents day|president's day|washington's birthday",
            .weekday(1, ordinal: 3, month: 2, plus: 0)
        ),
        ("st patrick's day|st. patrick's day|saint patrick's day|st patricks day", .fixed(month: 3, day: 17)),
        ("april fools' day|april fools day|april fool's day|april fools", .fixed(month: 4, day: 1)),
        ("good friday", .easter(plus: -2)), ("easter monday", .easter(plus: 1)),
        ("easter sunday|easter", .easter(plus: 0)),
        ("mother's day|mothers day|mothers' day", .weekday(7, ordinal: 2, month: 5, plus: 0)),
        ("memorial day", .weekday(1, ordinal: -1, month: 5, plus: 0)), ("juneteenth", .fixed(month: 6, day: 19)),
        ("father's day|fathers day|fathers' day", .weekday(7, ordinal: 3, month: 6, plus: 0)),
        ("independence day|4th of july|fourth of july|july 4th", .fixed(month: 7, day: 4)),
        ("labor day|labour day", .weekday(1, ordinal: 1, month: 9, plus: 0)),
        ("columbus day|indigenous peoples' day", .weekday(1, ordinal: 2, month: 10, plus: 0)),
        ("halloween", .fixed(month: 10, day: 31)), ("veterans day|veterans' day", .fixed(month: 11, day: 11)),
        ("thanksgiving day|thanksgiving", .weekday(4, ordinal: 4, month: 11, plus: 0)),
        ("black friday", .weekday(4, ordinal: 4, month: 11, plus: 1)),
        ("cyber monday", .weekday(4, ordinal: 4, month: 11, plus: 4)),
        ("christmas eve|xmas eve", .fixed(month: 12, day: 24)),
        ("christmas day|christmas|xmas|xmas day", .fixed(month: 12, day: 25)),
        ("boxing day", .fixed(month: 12, day: 26)),
        ("chinese new year|lunar new year|spring festival", .lunar(month: 1, day: 1)),
        ("chinese new year's eve|lunar new year's eve", .newYearsEve), ("lantern festival", .lunar(month: 1, day: 15)),
        ("qingming festival|qingming|tomb sweeping day|tomb-sweeping day", .solarTerm(.clearBrightness)),
        ("dragon boat festival", .lunar(month: 5, day: 5)), ("qixi festival|qixi", .lunar(month: 7, day: 7)),
        ("mid-autumn festival|mid autumn festival|moon festival", .lunar(month: 8, day: 15)),
        ("double ninth festival", .lunar(month: 9, day: 9)), ("national day", .fixed(month: 10, day: 1)),
        ("singles' day|singles day|singles's day|double eleven|double 11", .fixed(month: 11, day: 11)),
    ]
}
