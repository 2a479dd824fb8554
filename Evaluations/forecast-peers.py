"""The peers of Evaluations/forecasts: SARIMA of the daily total times the weekday's profile, ETS and SARIMA of statsmodels.

Prints one line a set: a name, a tab, and what was measured as JSON.
"""
import csv
import json
import sys
import time
import warnings

import numpy
from statsmodels.tsa.exponential_smoothing.ets import ETSModel
from statsmodels.tsa.statespace.sarimax import SARIMAX

warnings.filterwarnings("ignore")
data = sys.argv[1]


def column(path, name):
    with open(path, newline="") as file:
        return numpy.array([float(row[name]) for row in csv.DictReader(file)])


def tell(name, forecasts, begun, scale):
    errors = numpy.concatenate([numpy.abs(forecast - actual) for forecast, actual in forecasts])
    actual = numpy.concatenate([actual for _, actual in forecasts])
    sizes = numpy.concatenate([numpy.abs(forecast) + numpy.abs(actual) for forecast, actual in forecasts])
    metrics = {"mase": float(numpy.mean([numpy.abs(f - a).mean() / s for (f, a), s in zip(forecasts, scale)])),
               "smape": float(200 * numpy.mean(errors / sizes)), "wape": float(errors.sum() / numpy.abs(actual).sum())}
    print(name, json.dumps({"metrics": metrics, "seconds": {"test": time.time() - begun}}), sep="\t", flush=True)


def rolling(values, horizon, count):
    for back in reversed(range(count)):
        origin = len(values) - (back + 1) * horizon
        yield values[:origin], values[origin:origin + horizon]


def scale(history, period):
    return numpy.abs(history[period:] - history[:-period]).mean()


def totals_by_profile(history, slots=169, week=5):
    days = history.reshape(-1, slots)
    total = numpy.log(days.sum(1))
    fit = SARIMAX(total, order=(1, 0, 1), seasonal_order=(0, 1, 1, week)).fit(disp=False)
    profile = days[[len(days) - week * back for back in range(1, 9)]].sum(0)
    return numpy.exp(fit.forecast(1)[0]) * profile / profile.sum()


def ets(history, horizon, period):
    kinds = [("add", None, "add"), ("add", "add", "add"), ("mul", "add", "mul")]
    fits = [ETSModel(history, error=error, trend=trend, damped_trend=trend is not None, seasonal=season,
                     seasonal_periods=period).fit(disp=False) for error, trend, season in kinds]
    return min(fits, key=lambda fit: fit.aicc).forecast(horizon)


def sarima(history, horizon, period):
    orders = [((0, 1, 1), (0, 1, 1)), ((1, 0, 1), (0, 1, 1)), ((2, 0, 0), (0, 1, 1)), ((1, 0, 1), (1, 0, 1))]
    fits = [SARIMAX(history, order=order, seasonal_order=(*seasonal, period)).fit(disp=False, maxiter=100)
            for order, seasonal in orders]
    return min(fits, key=lambda fit: fit.aicc).forecast(horizon)


calls = column(f"{data}/bank_calls_5min/calls_days_000_130.csv", "calls")
begun = time.time()
parts = list(rolling(calls, 169, 33))
tell("bank calls: SARIMA of the total x profile", [(totals_by_profile(h), a) for h, a in parts], begun,
     [scale(h, 169) for h, _ in parts])
tell("bank calls: last week", [(h[-845:-676], a) for h, a in parts], time.time(), [scale(h, 169) for h, _ in parts])
sets = [("call_center_daily", "call_center_daily/Call Center Data.csv", "Incoming Calls", 14, 8, 7),
        ("a10", "fpp2_small_series/a10.csv", "value", 12, 6, 12),
        ("austourists", "fpp2_small_series/austourists.csv", "value", 4, 6, 4),
        ("hyndsight", "fpp2_small_series/hyndsight.csv", "value", 14, 8, 7)]
for name, path, key, horizon, count, period in sets:
    parts = list(rolling(column(f"{data}/{path}", key), horizon, count))
    for method, forecast in (("ETS", ets), ("SARIMA", sarima)):
        begun = time.time()
        found = [(numpy.asarray(forecast(h, horizon, period)), a) for h, a in parts]
        tell(f"{name}: statsmodels {method}", found, begun, [scale(h, period) for h, _ in parts])
