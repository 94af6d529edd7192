"""Prints what was measured and says whether Lamella's bars hold against scikit-learn, dense and sparse, at the same objective."""
import os
import re
import sys

import numpy as np

LEAST_SPEED_UP = {"HyperSpy, dense": 10, "sparse": 2}
LEAST_MEMORY_RATIO, LARGEST_EXCESS = 10, 1e-3


def measured(directory, name):
    seconds, objective = np.loadtxt(f"{directory}/{name}.txt")
    with open(f"{directory}/{name}.time") as report:
        peak = int(re.search(r"Maximum resident set size \(kbytes\): (\d+)", report.read())[1]) / 1024
    return seconds, peak, objective


def main(directory, *counts):
    print(f"{'K':>3}  {'':18}{'call s':>9}{'peak MB':>9}{'objective':>15}{'times faster':>14}{'memory':>9}{'excess':>10}")
    passed = True
    for count in counts:
        seconds, peak, objective = measured(directory, f"lamella{count}")
        print(f"{count:>3}  {'Lamella':18}{seconds:9.2f}{peak:9.0f}{objective:15.0f}")
        for peer, file in (("sparse", f"sparse{count}"), ("HyperSpy, dense", f"dense{count}")):
            if not os.path.exists(f"{directory}/{file}.txt"):
                continue
            peer_seconds, peer_peak, peer_objective = measured(directory, file)
            excess = objective / peer_objective - 1
            good = peer_seconds / seconds >= LEAST_SPEED_UP[peer] and excess <= LARGEST_EXCESS
            if peer != "sparse":
                good = good and peer_peak / peak >= LEAST_MEMORY_RATIO
            passed = passed and good
            print(f"{count:>3}  {peer:18}{peer_seconds:9.2f}{peer_peak:9.0f}{peer_objective:15.0f}{peer_seconds / seconds:14.1f}"
                  f"{'1/%.1f' % (peer_peak / peak):>9}{excess:10.1e}  {'passed' if good else 'FAILED'}")
    print("passed" if passed else "FAILED", f"(wanted: {LEAST_SPEED_UP['HyperSpy, dense']} times faster than dense and 1/"
          f"{LEAST_MEMORY_RATIO} of its memory, {LEAST_SPEED_UP['sparse']} times faster than sparse, objective at most "
          f"{LARGEST_EXCESS:.1%} above the peer's)")
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
