/// Amounts with a unit or a measure word: 2.5公斤, 一米八, 三斤半, 两件, "two pairs", 3到5箱.
enum QuantityReader {
    static func read(_ text: ReadableText, _ amount: Amount, from place: Int) -> Candidate? {
        if amount.upper != nil, let range = readUnranged(text, amount, from: place) { return range }
        return readUnranged(text, amount.withoutUpper, from: place)
    }

    private static func readUnranged(_ text: ReadableText, _ amount: Amount, from place: Int) -> Candidate? {
        let next = text.skippingSpaces(amount.end)
        if let (unit, end) = unit(text, amount, at: next) {
            return withRemainder(text, amount, unit, from: place, to: end)
        }
        guard let (measure, end) = MeasureWords.match(text, amount, at: next) else { return nil }
        var quantity = Quantity(
            amount: amount.lower.value, upperAmount: amount.upper?.value, unit: measure)
        var quantityEnd = end
        if text[end] == "半", text[end + 1] != "小", text[end + 1] != "月", text[end].isHan, amount.upper == nil {
            quantity.amount += 0.5
            quantityEnd += 1
        }
        return Candidate(place..<quantityEnd, .quantity(quantity), rank: .markedForm)
    }

    private static func unit(
        _ text: ReadableText, _ amount: Amount, at next: Int
    ) -> (unit: MeasurementUnit, end: Int)? {
        let half = EnglishNumerals.halfEnd(text, at: next) == nil ? next : text.skippingSpaces(next + 10)
        var start = half
        if amount.lower.value == 0.5, text[start].isLetter {
            // "half a kilo".
            if text.starts(with: "a ", at: start) { start += 2 }
            if text.starts(with: "an ", at: start) { start += 3 }
        }
        guard let (unit, end) = MeasurementUnits.names.match(text, at: start),
            text[end - 1].isHan || !text[end].isWordCode
        else { return nil }
        // 5G is a network.
        if unit.symbol == "g" || unit.symbol == "GB", start == amount.end, end == start + 1,
            text[start] == "g", (2...6).contains(amount.lower.value)
        {
            return nil
        }
        if unit.symbol == "g", start == amount.end, text.cased[start] == 0x47 {
            return (MeasurementUnit(symbol: "GB"), end)
        }
        guard unit.standsWithoutDigits || amount.lower.script == .digits || amount.lower.standsAlone else { return nil }
        return (unit, end)
    }

    /// What follows the unit: 三斤半, 一米八, 两斤三两.
    private static func withRemainder(
        _ text: ReadableText, _ amount: Amount, _ unit: MeasurementUnit, from place: Int, to end: Int
    ) -> Candidate {
        var quantity = Quantity(
            amount: amount.lower.value, upperAmount: amount.upper?.value, unit: unit.symbol)
        var quantityEnd = end
        if amount.upper == nil, text[end - 1].isHan {
            if text[end] == "半", text[end + 1] != "天", text[end + 1] != "个" {
                quantity.amount += 0.5
                quantityEnd += 1
            } else if let (rest, restEnd) = remainder(text, of: unit, at: end) {
                quantity.amount = Decimals.clean(quantity.amount + rest)
                quantityEnd = restEnd
            }
        }
        return Candidate(place..<quantityEnd, .quantity(quantity), rank: .markedForm)
    }

    private static func remainder(
        _ text: ReadableText, of unit: MeasurementUnit, at place: Int
    ) -> (rest: Double, end: Int)? {
        guard let part = unit.part, let digits = NumeralReader.readInteger(text, at: place), digits.value < 100 else {
            return nil
        }
        if text[digits.end] == part.name { return (digits.value * part.size, digits.end + 1) }
        // 一米八, 一米75; in 一米8件 the 8 counts pieces.
        guard unit.symbol == "m", !text[digits.end].isWordCode,
            !text[digits.end].isHan || ["的", "高", "宽", "长", "多"].contains(where: { text[digits.end] == $0 })
        else { return nil }
        return (digits.value < 10 ? digits.value / 10 : digits.value / 100, digits.end)
    }
}
