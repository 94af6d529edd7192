"""Writes the map that the benchmark decomposes: 512 x 512 pixels, 2048 channels, four phases, 100 counts a pixel, Poisson noise."""
import sys

import numpy as np

SIDE, CHANNELS, COUNTS_PER_PIXEL, SEED = 512, 2048, 100, 20240817
KEV = 0.1 + 0.01 * np.arange(CHANNELS)
# (energy in keV, strength) of the lines of each phase; some are shared, as oxygen's in minerals
LINES = [
    [(0.52, 8), (1.25, 9), (1.74, 12), (6.40, 1.5)],
    [(0.52, 7), (1.25, 16), (6.40, 6), (7.06, 0.9)],
    [(0.52, 8), (1.74, 10), (3.69, 14), (4.01, 2)],
    [(0.28, 3), (1.49, 11), (8.04, 10), (8.90, 1.6)],
]


def spectrum(lines):
    background = np.exp(-KEV / 4) * (1 - np.exp(-(KEV / 0.6) ** 2)) + 0.02
    total = 0.3 * background / background.mean()
    for energy, strength in lines:
        sigma = np.sqrt(0.055 ** 2 + 0.0009 * (energy - 5.9)) if energy > 3 else 0.03 + 0.006 * energy
        total = total + strength * np.exp(-0.5 * ((KEV - energy) / sigma) ** 2)
    return total / total.sum()


def abundances():
    """A matrix with grains of the three other phases, soft at their edges."""
    random = np.random.default_rng(SEED)
    y, x = np.mgrid[0:SIDE, 0:SIDE] / SIDE
    maps = np.zeros((4, SIDE, SIDE))
    for phase in (1, 2, 3):
        for _ in range(12):
            centre_x, centre_y, radius = random.uniform(0, 1), random.uniform(0, 1), random.uniform(0.02, 0.08)
            distance = np.hypot(x - centre_x, y - centre_y)
            maps[phase] = np.maximum(maps[phase], 0.8 / (1 + np.exp((distance - radius) * SIDE / 3)))
    maps[1:] /= np.maximum(1, maps[1:].sum(axis=0))
    maps[0] = 1 - maps[1:].sum(axis=0)
    return maps * (0.8 + 0.4 * x)


def main(path):
    spectra = np.array([spectrum(lines) for lines in LINES])
    maps = abundances()
    maps *= COUNTS_PER_PIXEL / maps.sum(axis=0).mean()
    random = np.random.default_rng(SEED + 1)
    counts = np.lib.format.open_memmap(path, mode="w+", dtype=np.uint8, shape=(SIDE, SIDE, CHANNELS))
    for row in range(SIDE):
        counts[row] = np.minimum(random.poisson(maps[:, row, :].T @ spectra), 255)
    counts.flush()


if __name__ == "__main__":
    main(sys.argv[1])
