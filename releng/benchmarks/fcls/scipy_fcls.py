"""Fully constrained unmixing pixel by pixel with scipy.optimize.nnls and a heavy sum-to-one row, the way it is commonly written."""
import sys
import time

import numpy as np
from scipy.optimize import nnls

SUM_WEIGHT = 1e3


def main(map_file, endmember_file, stem):
    cube = np.load(map_file)
    pixels = cube.reshape(-1, cube.shape[-1])
    endmembers = np.fromfile(endmember_file, "<f8").reshape(-1, cube.shape[-1]).T
    start = time.perf_counter()
    # the normal equations' own factor stands for the endmembers, so that each pixel is a small problem; the product is one for all
    q, r = np.linalg.qr(endmembers)
    projected = np.concatenate([pixels[i:i + 4096].astype(float) @ q for i in range(0, len(pixels), 4096)])
    matrix = np.vstack([r, np.full(r.shape[1], SUM_WEIGHT)])
    right = np.empty(len(matrix))
    right[-1] = SUM_WEIGHT
    abundances = np.empty((len(pixels), r.shape[1]))
    for i in range(len(pixels)):
        right[:-1] = projected[i]
        abundances[i] = nnls(matrix, right)[0]
    small = time.perf_counter() - start
    start = time.perf_counter()
    matrix = np.vstack([endmembers, np.full(endmembers.shape[1], SUM_WEIGHT)])
    right = np.empty(len(matrix))
    right[-1] = SUM_WEIGHT
    part = len(pixels) // 8
    for i in range(part):
        right[:-1] = pixels[i]
        nnls(matrix, right)
    plain = (time.perf_counter() - start) * len(pixels) / part
    with open(f"{stem}.txt", "w") as out:
        out.write(f"{small:.3f} {plain:.3f}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
