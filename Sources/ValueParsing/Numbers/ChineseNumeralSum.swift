/// Adds up a Chinese number sign by sign; `add` says whether the sign still belongs to it.
struct ChineseNumeralSum {
    private var total = 0.0
    private var section = 0.0
    private var pending: Int?
    private var lastUnit = 1.0
    private var largeUnit = Double.infinity
    private var smallUnit = Double.infinity
    private var followsZero = false
    private var count = 0
    private var string = 0.0
    private var hasUnit = false

    /// True for 二〇二六, digits without 十, 百, 千.
    var isDigitString: Bool { !hasUnit && count > 1 }

    mutating func add(_ sign: ChineseNumeralSign) -> Bool {
        let fits =
            switch sign {
            case .zero: addZero()
            case .digit(let digit): addDigit(digit)
            case .small(let unit): addSmall(unit)
            case .large(let unit): addLarge(unit)
            }
        if fits { count += 1 }
        return fits
    }

    private mutating func addZero() -> Bool {
        if !hasUnit {
            guard count < 15 else { return false }
            string *= 10
            pending = 0
            return true
        }
        guard pending == nil, !followsZero else { return false }
        followsZero = true
        return true
    }

    private mutating func addDigit(_ digit: Int) -> Bool {
        if !hasUnit {
            guard count < 15 else { return false }
            string = string * 10 + Double(digit)
            pending = digit
            return true
        }
        guard pending == nil else { return false }
        pending = digit
        return true
    }

    private mutating func addSmall(_ unit: Double) -> Bool {
        guard unit < smallUnit, hasUnit || count <= 1 else { return false }
        // 百 and 千 alone are no numbers (百度, 千万), 十 is.
        guard pending.map({ $0 > 0 }) ?? (unit == 10) else { return false }
        section += Double(pending ?? 1) * unit
        finish(unit)
        smallUnit = unit
        return true
    }

    private mutating func addLarge(_ unit: Double) -> Bool {
        let part = section + Double(pending ?? 0)
        guard hasUnit || count == 1 else { return false }
        if part == 0 {
            // 一万亿.
            guard lastUnit == 1e4, unit == 1e8, !followsZero else { return false }
            total *= unit
        } else {
            guard unit < largeUnit else { return false }
            total += part * unit
        }
        section = 0
        finish(unit)
        smallUnit = .infinity
        largeUnit = unit
        return true
    }

    private mutating func finish(_ unit: Double) {
        pending = nil
        lastUnit = unit
        followsZero = false
        hasUnit = true
    }

    var value: Double? {
        guard hasUnit else {
            guard let pending, count > 0 else { return nil }
            if count == 1 { return Double(pending) }
            // 三五 means "three to five"; a run of digits is read out from three on.
            return count >= 3 ? string : nil
        }
        guard let pending else { return total + section }
        let last = Double(pending)
        // 三千五 is 3500, 三千零五 is 3005.
        return total + section + (followsZero || lastUnit < 100 ? last : last * lastUnit / 10)
    }
}
