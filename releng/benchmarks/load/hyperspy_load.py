"""Loads all signals of a file as HyperSpy's user guide does; prints the seconds taken, the peak memory in kB and the sum of the largest signal."""
import re
import sys
import time

import hyperspy.api as hs


def peak_kb():
    with open("/proc/self/status") as status:
        return int(re.search(r"VmHWM:\s+(\d+)", status.read())[1])


def main(path):
    start = time.perf_counter()
    signals = hs.load(path)
    seconds = time.perf_counter() - start
    signals = signals if isinstance(signals, list) else [signals]
    largest = max(signals, key=lambda signal: signal.data.size).data
    # some readers only map the file: the counts are in memory once they have been summed
    total = int(largest.sum())
    print(seconds, peak_kb(), total)


if __name__ == "__main__":
    main(*sys.argv[1:])
