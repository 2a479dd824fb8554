"""Fits ETS and ARIMA with statsmodels to generated series and prints likelihoods.json.

Run with the versions that the file names: pip install statsmodels==0.15.0 (the file records what was used).
"""
import json
import sys
import warnings

import numpy
import statsmodels
from statsmodels.tsa.exponential_smoothing.ets import ETSModel
from statsmodels.tsa.statespace.sarimax import SARIMAX

warnings.filterwarnings("ignore")
random = numpy.random.RandomState(5)


def wave(count, period, level, swing, slope, noise):
    time = numpy.arange(count)
    walk = numpy.cumsum(random.normal(0, noise / 3, count))
    values = level + slope * time + swing * numpy.sin(2 * numpy.pi * time / period) + walk + random.normal(0, noise, count)
    return [round(float(value), 3) for value in values]


def shocks(count, phi, theta, mean):
    noise = random.normal(0, 1, count + 50)
    values = numpy.zeros(count + 50)
    for time in range(2, count + 50):
        values[time] = phi * values[time - 1] + noise[time] + theta * noise[time - 1]
    return [round(float(value), 3) for value in values[50:] + mean]


series = {
    "monthly": (12, wave(120, 12, 200, 40, 0.8, 6)),
    "quarterly": (4, wave(64, 4, 100, 20, 0.5, 3)),
    "weekly": (7, wave(140, 7, 500, 80, -0.4, 15)),
    "flat": (1, wave(80, 10, 50, 0, 0, 4)),
    "rising": (1, wave(90, 10, 30, 0, 1.2, 3)),
    "damping": (1, [round(100 - 60 * 0.93**t + e, 3) for t, e in enumerate(random.normal(0, 2, 70))]),
    "autoregressive": (1, shocks(150, 0.7, 0, 20)),
    "moving average": (1, shocks(150, 0, 0.6, 10)),
    "both": (1, shocks(200, 0.8, -0.4, 30)),
    "short": (1, shocks(40, 0.5, 0.3, 12)),
}
found = []
for name, (period, values) in series.items():
    data = numpy.array(values)
    forms = [("add", None, None), ("add", "add", None), ("add", "damped", None), ("mul", None, None)]
    if period > 1:
        forms = [("add", None, "add"), ("add", "add", "add"), ("mul", "add", "mul"), ("mul", "damped", "mul"), ("mul", None, "add")]
    smoothing = []
    for error, trend, season in forms:
        model = ETSModel(data, error=error, trend="add" if trend else None, damped_trend=trend == "damped",
                         seasonal=season, seasonal_periods=period if season else None)
        best = None
        for start in (None, 0.1, 0.8):
            begin = model.start_params.copy()
            if start is not None:
                begin[0] = start
            fit = model.fit(start_params=begin, maxiter=20000, disp=False)
            best = max(best or fit.llf, fit.llf)
        smoothing.append({"error": error, "trend": trend, "season": season, "logLikelihood": best})
    orders = [((1, 0, 0), (0, 0, 0)), ((0, 0, 1), (0, 0, 0)), ((1, 0, 1), (0, 0, 0)), ((0, 1, 1), (0, 0, 0)), ((2, 1, 1), (0, 0, 0))]
    if period > 1:
        orders = [((0, 1, 1), (0, 1, 1)), ((1, 0, 1), (1, 1, 0)), ((1, 0, 0), (1, 0, 1))]
    arima = []
    for order, seasonal in orders:
        model = SARIMAX(data, order=order, seasonal_order=(*seasonal, period if period > 1 else 0),
                        trend="c" if order[1] + seasonal[1] == 0 else "n", simple_differencing=True)
        best = None
        for method in ("lbfgs", "powell", "nm"):
            fit = model.fit(method=method, maxiter=5000, disp=False)
            best = max(best or fit.llf, fit.llf)
        # From here the search finds the other valley of an over-differenced series.
        known = {"ar.L1": 0.5, "ar.L2": -0.3, "ma.L1": -0.95}
        begin = [known.get(name, start) for name, start in zip(model.param_names, model.start_params)]
        other = model.fit(begin, method="lbfgs", maxiter=3000, disp=False).llf
        best = max(best, other) if other == other else best
        arima.append({"order": order, "seasonal": seasonal, "logLikelihood": best})
    found.append({"name": name, "period": period, "values": values, "smoothing": smoothing, "arima": arima})
json.dump({"statsmodels": statsmodels.__version__, "series": found}, sys.stdout, indent=1)
