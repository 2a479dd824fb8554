import NumericalMethods
import Testing

@testable import Forecasting

struct SlippingCycleTests {
    @Test func `a day that is missing moves the week on, not the weekdays about`() {
        var random = SplitMix(seed: 3)
        let pattern = [0.3, 0.1, 0, -0.1, -0.2]
        var places: [Int] = []
        var place = 0
        for day in 0..<80 {
            places.append(place)
            place = (place + (day == 40 || day == 61 ? 2 : 1)) % 5
        }
        var values: [Double] = []
        for place in places {
            let noise = Double.random(in: -0.03...0.03, using: &random)
            values.append(10 + pattern[place] + noise)
        }
        #expect(SlippingCycle(values, length: 5).places == places)
    }

    @Test func `a profile keeps its weekdays after a holiday`() {
        var values: [Double] = []
        for day in 0..<60 where day != 37 {
            let factor: Double = day % 5 == 0 ? 2 : 1
            for slot in 0..<12 { values.append(Double(10 + slot) * factor) }
        }
        let model = DayProfileModel(slots: 12, week: 5)
        let forecast = model.fitted(to: values)?.forecast(12, after: values) ?? []
        // Day 60 is a Monday again.
        let total = forecast.reduce(0, +)
        #expect(abs(total - 372) < 37)
    }
}
