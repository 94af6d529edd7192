"""Prints how far the masks of Lamella and OpenCV agree and how long both took, and says whether the bars hold."""
import sys

import cv2
import numpy as np

LEAST_OVERLAP = 0.98
# Where the peer takes everything for background, there are no masks to compare
LEAST_OBJECT = 500


def times(file):
    with open(file) as lines:
        return {name: (float(first), float(median)) for name, first, median in (line.split() for line in lines)}


def main(folder):
    ours, theirs = times(f"{folder}/lamella.txt"), times(f"{folder}/opencv.txt")
    print(f"{'picture':20}{'object px':>11}{'IoU':>8}{'OpenCV ms':>11}{'Lamella ms':>12}{'first ms':>10}{'times faster':>14}")
    passed = True
    for name in theirs:
        a, b = (cv2.imread(f"{folder}/{name}.{who}.pgm", cv2.IMREAD_GRAYSCALE) > 0 for who in ("lamella", "opencv"))
        empty = b.sum() < LEAST_OBJECT
        overlap = (a & b).sum() / (a | b).sum() if not empty else float(a.sum() < LEAST_OBJECT)
        good = overlap >= LEAST_OVERLAP and ours[name][1] <= theirs[name][1]
        passed = passed and good
        print(f"{name:20}{b.sum():11d}{overlap:8.4f}{1e3 * theirs[name][1]:11.0f}{1e3 * ours[name][1]:12.0f}{1e3 * ours[name][0]:10.0f}"
              f"{theirs[name][1] / ours[name][1]:14.2f}  {'passed' if good else 'FAILED'}{', no object found' if empty else ''}")
    print("passed" if passed else "FAILED", f"(wanted: overlap of the masks at least {LEAST_OVERLAP}, median time at most OpenCV's)")
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
