/// Chinese postal addresses that begin with a province or a large city and go on with a smaller part.
enum AddressReader {
    static let firstCodes: [UInt32] = Provinces.names.firstCodes + Provinces.cities.firstCodes

    static func read(_ text: ReadableText, at place: Int) -> Candidate? {
        var parts = AddressParts()
        var end = place
        if let (suffix, nameEnd) = Provinces.names.match(text, at: place) {
            end = text.starts(with: suffix, at: nameEnd) ? nameEnd + suffix.count : nameEnd
            parts.province = text.written(place..<end)
        }
        if let (_, nameEnd) = Provinces.cities.match(text, at: end) {
            let cityEnd = text[nameEnd] == "市" ? nameEnd + 1 : nameEnd
            parts.city = text.written(end..<cityEnd)
            end = cityEnd
        } else if parts.province != nil, let cityEnd = partEnd(text, at: end, suffixes: ["市", "州", "盟"]) {
            parts.city = text.written(end..<cityEnd)
            end = cityEnd
        }
        guard end > place else { return nil }
        if let districtEnd = partEnd(text, at: end, suffixes: ["区", "县", "市", "旗"]) {
            parts.district = text.written(end..<districtEnd)
            end = districtEnd
        }
        if parts.city != nil || parts.district != nil, let streetEnd = streetEnd(text, at: end) {
            parts.street = text.written(end..<streetEnd)
            end = streetEnd
        }
        let count = [parts.province, parts.city, parts.district, parts.street].count { $0 != nil }
        guard count >= 2 else { return nil }
        return Candidate(place..<end, .address(parts), rank: .markedForm)
    }

    /// The end of a name of two to seven characters with one of the suffixes.
    private static func partEnd(_ text: ReadableText, at place: Int, suffixes: [Unicode.Scalar]) -> Int? {
        for end in place..<place + 7 {
            guard text[end].isHan, !isOrdinary(text[end]) else { return nil }
            if end - place >= 1, suffixes.contains(where: { text[end] == $0 }) {
                // 市 of 市场 and 区 of 区别 end no name.
                guard !["场", "民", "面", "别", "域", "长", "内"].contains(where: { text[end + 1] == $0 }) else { return nil }
                return end + 1
            }
        }
        return nil
    }

    /// The last mark of a street address in the text that follows without a break.
    private static func streetEnd(_ text: ReadableText, at place: Int) -> Int? {
        var last: Int?
        var position = place
        while position - place < 48 {
            let code = text[position]
            guard code.isHan || code.isWordCode || code == "-", !isOrdinary(code) else { break }
            let isMark = [
                "路", "街", "道", "巷", "弄", "号", "室", "栋", "幢", "座", "层", "楼", "村", "镇", "乡", "苑", "园", "厦", "元", "场", "区",
            ]
            .contains { code == $0 }
            if isMark, position - place >= 1 { last = position + 1 }
            if let mark = last, mark == position, code.isDigit, text.digitsEnd(position) - position <= 5 {
                let end = text.digitsEnd(position)
                if !text[end].isHan, !text[end].isWordCode { last = end }
            }
            position += 1
        }
        return last
    }

    private static func isOrdinary(_ code: UInt32) -> Bool {
        [
            "的", "了", "在", "是", "我", "你", "他", "她", "和", "到", "从", "吗", "呢", "有", "没", "这", "那", "请", "发", "寄", "买",
            "怎", "多",
        ]
        .contains { code == $0 }
    }
}
