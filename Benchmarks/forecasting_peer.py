"""A model of statsforecast on the first series of a table: prints seconds, seconds of the processors and peak MB of the fits.

  forecasting_peer.py AutoETS|AutoARIMA TABLE SEASON HORIZON COUNT

The table is `series,time,value` or one series a row, as in M4. Compilation is done on a short series before the clock starts.
"""
import csv
import resource
import sys
import time

import numpy
from statsforecast import models

name, path, season, horizon, count = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5])
series = {}
with open(path, newline="") as file:
    rows = csv.reader(file)
    isLong = next(rows)[:3] == ["series", "time", "value"]
    for row in rows:
        if isLong:
            if row[0] not in series and len(series) == count:
                break
            series.setdefault(row[0], []).append(float(row[2]))
        elif len(series) < count:
            series[row[0]] = [float(value) for value in row[1:] if value]
model = getattr(models, name)(season_length=season)
warm = numpy.random.RandomState(1).uniform(50, 60, 3 * season + 20)
model.forecast(y=warm, h=2, level=[80, 95])


def used():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


began, before = time.time(), used()
for values in series.values():
    model.forecast(y=numpy.array(values), h=horizon, level=[80, 95])
print(time.time() - began, used() - before, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
