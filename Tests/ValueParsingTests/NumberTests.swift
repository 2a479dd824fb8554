import Testing

struct NumberTests {
    @Test(arguments: [
        ("三千五", "3500"), ("三千零五", "3005"), ("三千零五十", "3050"), ("两百五", "250"), ("二百五十", "250"),
        ("一百零一", "101"), ("一千一", "1100"), ("一万二", "12000"), ("一万两千", "12000"), ("十二", "12"), ("二十", "20"),
        ("二十一", "21"), ("九十九", "99"), ("一百二十五", "125"), ("一百一十", "110"), ("一万零五", "10005"),
        ("一百二十五万三千零五", "1253005"), ("三亿", "300000000"), ("一亿三千万", "130000000"), ("两万亿", "2000000000000"),
        ("1.2万", "12000"), ("3万5", "35000"), ("1万2千", "12000"), ("3千5", "3500"), ("5百", "500"), ("12亿", "1200000000"),
        ("三点一四", "3.14"), ("一点五万", "15000"), ("零点五", "0.5"), ("二〇二六", "2026"), ("三分之二", "0.6666666666666666"),
        ("一半", "0.5"), ("一打", "12"), ("半打", "6"), ("两打", "24"), ("负二十", "-20"), ("壹佰贰拾", "120"), ("叁仟伍佰", "3500"),
        ("１２３", "123"), ("１，２３４．５", "1234.5"), ("兩百", "200"), ("三萬", "30000"), ("五", "5"),
    ])
    func `reads Chinese numbers`(text: String, expected: String) {
        #expect(Trial.whole(text) == "number \(expected)")
    }

    @Test(arguments: [
        ("0", "0"), ("42", "42"), ("1,234.5", "1234.5"), ("1,234,567", "1234567"), ("3/4", "0.75"), ("1 1/2", "1.5"),
        ("2½", "2.5"), ("-5", "-5"), (".5", "0.5"), ("3.14", "3.14"), ("5k", "5000"), ("1.2 million", "1200000"),
        ("two", "2"), ("twelve", "12"), ("twenty-one", "21"), ("twenty one", "21"), ("ninety nine", "99"),
        ("a hundred", "100"), ("one hundred", "100"), ("two hundred and fifty", "250"), ("a thousand", "1000"),
        ("three thousand five hundred", "3500"), ("one million two hundred thousand and six", "1200006"),
        ("two and a half", "2.5"), ("two point five", "2.5"), ("zero point two five", "0.25"), ("a dozen", "12"),
        ("half a dozen", "6"), ("two dozen", "24"), ("a couple of", "2"), ("one", "1"), ("two million", "2000000"),
        ("half a million", "500000"), ("seventy-three", "73"), ("nineteen", "19"), ("forty", "40"),
    ])
    func `reads English numbers`(text: String, expected: String) {
        #expect(Trial.whole(text) == "number \(expected)")
    }

    @Test(arguments: [
        ("第三", "3"), ("第21", "21"), ("第一百二十", "120"), ("第十", "10"), ("1st", "1"), ("2nd", "2"), ("3rd", "3"),
        ("4th", "4"), ("11th", "11"), ("22nd", "22"), ("third", "3"), ("twenty-first", "21"), ("thirty-second", "32"),
        ("twelfth", "12"), ("hundredth", "100"),
    ])
    func `reads ordinals`(text: String, expected: String) {
        #expect(Trial.whole(text) == "ordinal \(expected)")
    }

    @Test(arguments: [
        ("20%", "20"), ("3.5%", "3.5"), ("百分之二十", "20"), ("百分之3.5", "3.5"), ("百分之百", "100"), ("千分之三", "0.3"),
        ("twenty percent", "20"), ("15 per cent", "15"), ("５０％", "50"), ("三个百分点", "3"), ("百分之九十九点九", "99.9"),
    ])
    func `reads percentages`(text: String, expected: String) {
        #expect(Trial.whole(text) == "percentage \(expected)")
    }
}
