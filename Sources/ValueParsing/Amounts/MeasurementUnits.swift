/// A unit of measurement by its symbol.
struct MeasurementUnit: Sendable {
    var symbol: String
    /// The smaller unit that may follow without a name of its own: 三斤二两.
    var part: (name: Unicode.Scalar, size: Double)?
    /// False for names that are ordinary words unless a number of several signs precedes them.
    var standsWithoutDigits = true

    init(symbol: String, part: (name: Unicode.Scalar, size: Double)? = nil, standsWithoutDigits: Bool = true) {
        self.symbol = symbol
        self.part = part
        self.standsWithoutDigits = standsWithoutDigits
    }
}

/// Units of mass, length, area, volume, temperature, power and data.
enum MeasurementUnits {
    static let names = Lexicon<MeasurementUnit>(
        phrases: plain.map { ($0.0, MeasurementUnit(symbol: $0.1)) } + [
            ("斤|市斤", MeasurementUnit(symbol: "斤", part: ("两", 0.1))),
            ("米", MeasurementUnit(symbol: "m", part: ("分", 0.1))),
            ("两", MeasurementUnit(symbol: "两", standsWithoutDigits: false)),
        ] + letters)

    private static let plain: [(String, String)] = [
        ("公斤|千克|kg|kgs|kilogram|kilograms|kilo|kilos", "kg"), ("克|gram|grams", "g"), ("毫克|mg|milligrams", "mg"),
        ("吨|tonne|tonnes|ton|tons", "t"), ("磅|lb|lbs", "lb"), ("pounds of|pound of", "lb"),
        ("盎司|oz|ounce|ounces", "oz"),
        ("厘米|公分|cm|centimeter|centimeters|centimetre|centimetres", "cm"),
        ("毫米|mm|millimeter|millimeters|millimetre|millimetres", "mm"),
        ("公里|千米|km|kms|kilometer|kilometers|kilometre|kilometres", "km"),
        ("meter|meters|metre|metres", "m"), ("英里|mile|miles", "mi"),
        ("英寸|寸|inch|inches", "in"), ("英尺|foot|feet", "ft"), ("尺", "尺"), ("yard|yards", "yd"),
        ("平方米|平米|平方|square meters|square metres|sqm|㎡", "m²"), ("square feet|sq ft|sqft|平方英尺", "ft²"),
        ("平方公里|square kilometers|square kilometres", "km²"), ("立方米|cubic meters|cubic metres", "m³"),
        ("升|公升|liter|liters|litre|litres", "L"), ("毫升|ml|milliliter|milliliters|millilitre|millilitres", "mL"),
        ("加仑|gallon|gallons", "gal"), ("摄氏度|℃|°c|degrees celsius", "°C"), ("℉|°f|degrees fahrenheit|华氏度", "°F"),
        ("瓦|watt|watts", "W"), ("千瓦|kw|kilowatts", "kW"), ("度电|千瓦时|kwh", "kWh"),
        ("毫安时|毫安|mah", "mAh"), ("伏|volts", "V"), ("像素|pixels|px", "px"),
        ("gb|gigabytes|gigs", "GB"), ("mb|兆|megabytes", "MB"), ("tb|terabytes", "TB"), ("kb|kilobytes", "kB"),
        ("km/h|kph|公里每小时", "km/h"), ("mph", "mph"),
    ]

    /// One letter, which must follow digits.
    private static let letters: [(String, MeasurementUnit)] = [
        ("m", "m"), ("l", "L"), ("g", "g"), ("v", "V"), ("w", "W"),
    ]
    .map { ($0.0, MeasurementUnit(symbol: $0.1, standsWithoutDigits: false)) }
}
