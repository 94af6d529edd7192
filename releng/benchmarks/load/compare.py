"""Prints what was measured, file by file, and says whether Lamella's bars hold and both programs read the same counts."""
import os
import sys

# (least speed-up of the load, least ratio of memory) by the ending of the file
BARS = {".asw": (1, 10), ".spd": (1, 10), ".bcf": (3, 0)}
NO_BAR = (0, 0)


def measured(directory, name):
    with open(f"{directory}/{name}") as result:
        whole, seconds, peak_kb, total = result.read().split()
    return float(seconds), float(whole), int(peak_kb) / 1024, int(total)


def compare(directory, number):
    with open(f"{directory}/{number}.name") as name:
        file = os.path.basename(name.read().strip())
    hyperspy, lamella = (measured(directory, f"{number}.{program}") for program in ("hyperspy", "lamella"))
    for program, (seconds, whole, peak, total) in (("HyperSpy", hyperspy), ("Lamella", lamella)):
        print(f"{file:20}{program:>10}{seconds:10.3f}{whole:11.2f}{peak:10.0f}{total:14d}")
    load, process, memory = (hyperspy[i] / lamella[i] for i in range(3))
    least_load, least_memory = BARS.get(os.path.splitext(file)[1].lower(), NO_BAR)
    same = hyperspy[3] == lamella[3]
    passed = same and load >= least_load and memory >= least_memory
    wanted = f"(wanted: load {least_load}, memory {least_memory})" if least_load else ""
    print(f"{'':20}{'ratio':>10}{load:10.1f}{process:11.1f}{memory:10.1f}  {'passed' if passed else 'FAILED'} {wanted}"
          f"{'' if same else ' SUMS DIFFER'}")
    return passed


def main(directory, count):
    print(f"{'file':20}{'program':>10}{'load s':>10}{'process s':>11}{'peak MB':>10}{'sum':>14}")
    return 0 if all([compare(directory, number) for number in range(1, int(count) + 1)]) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
