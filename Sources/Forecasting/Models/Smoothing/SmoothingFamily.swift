/// The form of exponential smoothing with the least AICc.
public struct SmoothingFamily: ForecastModel {
    public var period: Int
    public let name = "ETS by AICc"

    public init(period: Int) { self.period = max(1, period) }

    public func fitted(to history: [Double]) -> (any FittedModel)? { best(history) }

    /// All forms with initial states from the seed, then the nearest few with fitted ones.
    func best(_ history: [Double]) -> FittedSmoothing? {
        let forms = SmoothingForm.family(period: period, isPositive: history.allSatisfy { $0 > 0 })
        let roughly = forms.compactMap { SmoothingModel($0, mostFittedStates: 0).fit(history) }
            .sorted { $0.aicc < $1.aicc }
        let closely = roughly.prefix(4).compactMap { SmoothingModel($0.form).fit(history) }
        return closely.min { $0.aicc < $1.aicc } ?? roughly.first
    }
}
