"""Prints what was measured and says whether Lamella's bars hold: 10 times faster, an eighth of the memory, variances to 1e-6."""
import re
import sys

import numpy as np

COMPONENTS = 30
LEAST_SPEED_UP, LEAST_MEMORY_RATIO, LARGEST_ERROR = 10, 8, 1e-6


def measured(directory, name):
    values = np.loadtxt(f"{directory}/{name}.txt")
    with open(f"{directory}/{name}.time") as report:
        report = report.read()
    peak = int(re.search(r"Maximum resident set size \(kbytes\): (\d+)", report)[1]) / 1024
    clock = re.search(r"Elapsed \(wall clock\) time .*: ([\d:.]+)", report)[1].split(":")
    whole = sum(float(part) * 60 ** i for i, part in enumerate(reversed(clock)))
    return values[0], whole, peak, values[1:]


def main(directory):
    exact = np.loadtxt(f"{directory}/exact.txt")[:COMPONENTS]
    print(f"{'':10}{'call s':>10}{'process s':>11}{'peak MB':>10}{'largest error of a variance':>30}")
    rows = {}
    for name in ("HyperSpy", "Lamella"):
        seconds, whole, peak, variances = rows[name] = measured(directory, name.lower())
        error = np.abs(variances[:COMPONENTS] / exact - 1).max()
        print(f"{name:10}{seconds:10.2f}{whole:11.2f}{peak:10.0f}{error:30.1e}")
    speed_up = rows["HyperSpy"][0] / rows["Lamella"][0]
    memory_ratio = rows["HyperSpy"][2] / rows["Lamella"][2]
    error = np.abs(rows["Lamella"][3][:COMPONENTS] / exact - 1).max()
    print(f"{'ratio':10}{speed_up:10.1f}{rows['HyperSpy'][1] / rows['Lamella'][1]:11.1f}{memory_ratio:10.1f}")
    passed = speed_up >= LEAST_SPEED_UP and memory_ratio >= LEAST_MEMORY_RATIO and error <= LARGEST_ERROR
    print("passed" if passed else "FAILED", f"(wanted: {LEAST_SPEED_UP} times faster, 1/{LEAST_MEMORY_RATIO} of the memory, "
          f"variances to {LARGEST_ERROR:g})")
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
