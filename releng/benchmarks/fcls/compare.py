"""Prints times and how far Lamella's abundances are from a quadratic program's, which is solved here by search over all subsets."""
import itertools
import sys

import numpy as np

LEAST_SPEED_UP, LARGEST_DIFFERENCE = 30, 1e-6


def exact(gram, right):
    """Minimises 1/2 a^T G a - b^T a, a >= 0, sum a = 1: of the subsets' stationary points the best feasible one is the optimum."""
    count = len(gram)
    best, least = np.zeros_like(right), np.full(len(right), np.inf)
    for size in range(1, count + 1):
        for subset in map(list, itertools.combinations(range(count), size)):
            bordered = np.ones((size + 1, size + 1))
            bordered[:size, :size] = gram[np.ix_(subset, subset)]
            bordered[size, size] = 0
            solution = np.linalg.solve(bordered, np.column_stack([right[:, subset], np.ones(len(right))]).T)[:size].T
            a = np.zeros_like(right)
            a[:, subset] = solution
            cost = 0.5 * np.einsum("ik,kl,il->i", a, gram, a) - np.einsum("ik,ik->i", a, right)
            better = (solution >= 0).all(axis=1) & (cost < least)
            best[better], least[better] = a[better], cost[better]
    return best


def main(map_file, directory, *counts):
    cube = np.load(map_file)
    pixels = cube.reshape(-1, cube.shape[-1])
    print(f"{'K':>3}{'scipy s':>10}{'on normal equations':>21}{'Lamella s':>11}{'first s':>9}{'times faster':>14}{'once warm':>13}{'difference':>12}")
    passed = True
    for count in counts:
        endmembers = np.fromfile(f"{directory}/endmembers{count}.f64", "<f8").reshape(int(count), -1)
        right = np.concatenate([pixels[i:i + 4096].astype(float) @ endmembers.T for i in range(0, len(pixels), 4096)])
        ours = np.fromfile(f"{directory}/lamella{count}.f64", "<f8").reshape(int(count), -1).T
        difference = np.abs(ours - exact(endmembers @ endmembers.T, right)).max()
        small, plain = np.loadtxt(f"{directory}/scipy{count}.txt")
        first, median = np.loadtxt(f"{directory}/lamella{count}.txt")
        good = plain / first >= LEAST_SPEED_UP and difference <= LARGEST_DIFFERENCE
        passed = passed and good
        print(f"{count:>3}{plain:10.1f}{small:21.1f}{median:11.3f}{first:9.3f}{plain / first:14.0f}{plain / median:13.0f}{difference:12.1e}"
              f"  {'passed' if good else 'FAILED'}")
    print("passed" if passed else "FAILED", f"(wanted: the first call {LEAST_SPEED_UP} times faster than the loop over the pixels' spectra,"
          f" abundances within {LARGEST_DIFFERENCE})")
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
