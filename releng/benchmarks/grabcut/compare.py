"""Prints how far the masks of Lamella and OpenCV agree and how long both took, and says whether the bars hold."""
import sys

import cv2

LEAST_OVERLAP = 0.98


def times(file):
    with open(file) as lines:
        return {name: (float(first), float(median)) for name, first, median in (line.split() for line in lines)}


def main(folder):
    ours, theirs = times(f"{folder}/lamella.txt"), times(f"{folder}/opencv.txt")
    print(f"{'picture':20}{'object px':>11}{'IoU':>8}{'own IoU':>9}{'OpenCV ms':>11}{'Lamella ms':>12}{'first ms':>10}{'times faster':>14}")
    passed = True
    for name, (agreement, seconds) in theirs.items():
        a, b = (cv2.imread(f"{folder}/{name}.{who}.pgm", cv2.IMREAD_GRAYSCALE) > 0 for who in ("lamella", "opencv"))
        overlap = (a & b).sum() / max(1, (a | b).sum())
        settled = agreement >= LEAST_OVERLAP
        good = overlap >= LEAST_OVERLAP and ours[name][1] <= seconds
        passed = passed and (good or not settled)
        verdict = "passed" if good else "FAILED" if settled else "not judged: depends on OpenCV's own random start"
        print(f"{name:20}{b.sum():11d}{overlap:8.4f}{agreement:9.4f}{1e3 * seconds:11.0f}{1e3 * ours[name][1]:12.0f}"
              f"{1e3 * ours[name][0]:10.0f}{seconds / ours[name][1]:14.2f}  {verdict}")
    print("passed" if passed else "FAILED", f"(wanted: overlap of the masks at least {LEAST_OVERLAP}, median time at most OpenCV's; 'own IoU'"
          " is the least overlap of OpenCV's masks of three random starts)")
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
