"""Fits regressions with ARIMA errors with statsmodels to generated series and prints regressions.json.

Run with the version that the file names. Standard errors are those of the observed information.
"""
import json
import sys
import warnings

import numpy
import statsmodels
from statsmodels.tsa.statespace.sarimax import SARIMAX

warnings.filterwarnings("ignore")
random = numpy.random.RandomState(11)
cases = []
for order, phi, theta, count in [((1, 0, 0), 0.6, 0.0, 160), ((1, 0, 1), 0.7, 0.3, 200), ((0, 1, 1), 1.0, -0.5, 180)]:
    shocks = random.normal(0, 4, count + 50)
    errors = numpy.zeros(count + 50)
    for time in range(1, count + 50):
        errors[time] = phi * errors[time - 1] + shocks[time] + theta * shocks[time - 1]
    campaign = (random.uniform(size=count) < 0.2).astype(float)
    staff = numpy.round(10 + random.normal(0, 3, count), 1)
    values = numpy.round(100 + 25 * campaign - 2 * staff + errors[50:], 3)
    columns = [campaign, staff] if order[1] else [numpy.ones(count), campaign, staff]
    model = SARIMAX(values, exog=numpy.array(columns).T, order=order, trend="n", simple_differencing=bool(order[1]))
    fit = max((model.fit(method=method, maxiter=5000, disp=False, cov_type="oim") for method in ("lbfgs", "powell", "nm")),
              key=lambda fit: fit.llf)
    size = len(columns)
    cases.append({"order": order, "values": values.tolist(), "columns": [c.tolist() for c in columns],
                  "coefficients": fit.params[:size].tolist(), "standardErrors": fit.bse[:size].tolist(),
                  "logLikelihood": fit.llf})
json.dump({"statsmodels": statsmodels.__version__, "cases": cases}, sys.stdout, indent=1)
