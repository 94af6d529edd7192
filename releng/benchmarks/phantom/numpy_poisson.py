"""Poisson counts of a mixture of three spectra, pixel by pixel and channel by channel, kept where they are above zero."""
import sys
import time

import numpy as np

side, channels, counts = int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
rng = np.random.default_rng(1)
spectra = rng.exponential(size=(3, channels)) ** 3
spectra *= counts / spectra.sum(axis=1, keepdims=True)
maps = rng.dirichlet((1, 1, 1), size=side * side)
start = time.perf_counter()
entries = total = 0
block = 16 * side
kept = []
for first in range(0, side * side, block):
    drawn = rng.poisson(maps[first:first + block] @ spectra)
    where = np.nonzero(drawn)
    values = drawn[where].astype(np.uint16)
    kept.append((where[1].astype(np.uint16), values))
    entries += values.size
    total += int(values.sum(dtype=np.int64))
seconds = time.perf_counter() - start
print(f"{'NumPy':<14}{side:>6} x {side:<6}{channels:>6}{total:>14}{entries:>14}{seconds:>10.2f}")
