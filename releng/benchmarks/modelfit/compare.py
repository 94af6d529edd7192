"""Prints the seconds of both programs, their ratio, the counts of the main lines, and says whether Lamella's bars hold."""
import sys

WHOLE_SECONDS = 20
LEAST_RATIO = 20


def measured(directory, name):
    with open(f"{directory}/{name}") as result:
        seconds, counts = result.read().split()
    return float(seconds), {name: float(value) for name, value in (line.split(":") for line in counts.split(","))}


def main(directory, block):
    whole = measured(directory, "whole")[0]
    lamella, ours = measured(directory, "lamella")
    hyperspy, theirs = measured(directory, "hyperspy")
    print(f"{'line':8}{'Lamella':>12}{'HyperSpy':>12}   counts in {block} x {block} pixels")
    for line in ours:
        print(f"{line:8}{ours[line]:12.1f}{theirs.get(line, float('nan')):12.1f}")
    ratio = hyperspy / lamella
    print(f"whole map, Lamella: {whole:.2f} s  {'passed' if whole < WHOLE_SECONDS else 'FAILED'} (wanted: under {WHOLE_SECONDS} s)")
    print(f"{block} x {block} pixels: HyperSpy {hyperspy:.2f} s, Lamella {lamella:.2f} s, ratio {ratio:.0f}  "
          f"{'passed' if ratio >= LEAST_RATIO else 'FAILED'} (wanted: {LEAST_RATIO})")
    return 0 if whole < WHOLE_SECONDS and ratio >= LEAST_RATIO else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
