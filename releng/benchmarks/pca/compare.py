"""Prints the medians of what was measured and says which of Lamella's bars hold."""
import glob
import re
import sys

import numpy as np

COMPONENTS = 30
# (solver, compared with, what, least ratio)
RATIOS = [
    ("exact", "default", "speed", 10),
    ("exact", "full", "speed", 15),
    ("randomized", "default", "speed", 30),
    ("randomized", "expert", "speed", 15),
    ("exact", "default", "memory", 15),
    ("randomized", "default", "memory", 15),
]
LARGEST_ERRORS = {"exact": 1e-9, "randomized": 1e-6}


def one_run(directory, stem):
    values = np.loadtxt(f"{directory}/{stem}.txt")
    with open(f"{directory}/{stem}.time") as report:
        report = report.read()
    peak = int(re.search(r"Maximum resident set size \(kbytes\): (\d+)", report)[1]) / 1024
    clock = re.search(r"Elapsed \(wall clock\) time .*: ([\d:.]+)", report)[1].split(":")
    whole = sum(float(part) * 60 ** i for i, part in enumerate(reversed(clock)))
    return values[0], whole, peak, values[1:COMPONENTS + 1]


def measured(directory, name, exact):
    """Medians of seconds of the call, seconds of the process and peak MB; the largest relative error of a singular value."""
    stems = [f"{name}.{run + 1}" for run in range(len(glob.glob(f"{directory}/{name}.*.txt")))]
    runs = [one_run(directory, stem) for stem in stems]
    errors = [np.abs(np.sqrt(run[3] / exact) - 1).max() for run in runs]
    return [float(np.median([run[i] for run in runs])) for i in range(3)] + [max(errors), len(runs)]


def main(directory):
    exact = np.loadtxt(f"{directory}/exact.txt")[:COMPONENTS]
    names = ["lamella-exact", "lamella-randomized", "hyperspy-default", "hyperspy-expert", "hyperspy-full"]
    rows = {name: measured(directory, name, exact) for name in names}
    print(f"{'':20}{'call s':>10}{'process s':>11}{'peak MB':>10}{'error of a singular value':>27}{'runs':>6}")
    for name, (call, whole, peak, error, runs) in rows.items():
        print(f"{name:20}{call:10.2f}{whole:11.2f}{peak:10.0f}{error:27.1e}{runs:6d}")
    all_passed = True
    for solver, peer, what, least in RATIOS:
        column = 0 if what == "speed" else 2
        ratio = rows[f"hyperspy-{peer}"][column] / rows[f"lamella-{solver}"][column]
        passed = ratio >= least
        all_passed &= passed
        print(f"{solver:11} {what:7} against {peer:8}{ratio:8.1f}   at least {least:5}   {'PASSED' if passed else 'FAILED'}")
    for solver, largest in LARGEST_ERRORS.items():
        error = rows[f"lamella-{solver}"][3]
        passed = error <= largest
        all_passed &= passed
        print(f"{solver:11} error of a singular value{error:8.0e}   at most {largest:6g}   {'PASSED' if passed else 'FAILED'}")
    return 0 if all_passed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
