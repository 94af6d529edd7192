"""Prints what was measured and says whether Lamella's bars hold against scikit-learn's multiplicative update, map by map."""
import os
import re
import sys

import numpy as np

LEAST_SPEED_UP = {"dense": 20, "sparse": 5}
LEAST_MEMORY_RATIO, LARGEST_EXCESS = 10, 1e-3


def measured(directory, name):
    seconds, divergence = np.loadtxt(f"{directory}/{name}.txt")
    with open(f"{directory}/{name}.time") as report:
        peak = int(re.search(r"Maximum resident set size \(kbytes\): (\d+)", report.read())[1]) / 1024
    return seconds, peak, divergence


def main(directory, *cases):
    print(f"{'map':>6}{'K':>3}  {'':10}{'call s':>9}{'peak MB':>9}{'divergence':>15}{'times faster':>14}{'memory':>9}{'excess':>10}")
    passed = True
    for case in cases:
        side, count = case.split(":")
        seconds, peak, divergence = measured(directory, f"lamella-{side}-{count}")
        print(f"{side:>6}{count:>3}  {'Lamella':10}{seconds:9.2f}{peak:9.0f}{divergence:15.0f}")
        for peer in ("sparse", "dense"):
            name = f"{peer}-{side}-{count}"
            if os.path.exists(f"{directory}/{name}.txt"):
                peer_seconds, peer_peak, peer_divergence = measured(directory, name)
                excess = divergence / peer_divergence - 1
                good = peer_seconds / seconds >= LEAST_SPEED_UP[peer] and excess <= LARGEST_EXCESS
                if peer == "dense":
                    good = good and peer_peak / peak >= LEAST_MEMORY_RATIO
                passed = passed and good
                print(f"{side:>6}{count:>3}  {peer:10}{peer_seconds:9.2f}{peer_peak:9.0f}{peer_divergence:15.0f}"
                      f"{peer_seconds / seconds:14.1f}{'1/%.1f' % (peer_peak / peak):>9}{excess:10.1e}  {'passed' if good else 'FAILED'}")
    print("passed" if passed else "FAILED", f"(wanted: {LEAST_SPEED_UP['dense']} times faster than dense and 1/{LEAST_MEMORY_RATIO} of its "
          f"memory, {LEAST_SPEED_UP['sparse']} times faster than sparse, divergence at most {LARGEST_EXCESS:.1%} above the peer's)")
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
