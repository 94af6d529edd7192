"""Writes the endmembers of the benchmark's map as raw doubles, in counts a pixel: its phases, of which three or all four, and a fifth."""
import os
import sys

import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "pca"))
import make_map  # noqa: E402

FIFTH = [(0.52, 6), (1.49, 7), (2.31, 12), (6.40, 2)]


def main(stem):
    spectra = make_map.COUNTS_PER_PIXEL * np.array([make_map.spectrum(lines) for lines in make_map.LINES + [FIFTH]])
    for count in (3, 5):
        spectra[:count].astype("<f8").tofile(f"{stem}{count}.f64")


if __name__ == "__main__":
    main(sys.argv[1])
