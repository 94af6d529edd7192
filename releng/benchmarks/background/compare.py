"""Prints times, and how far the counts of the edge, 532 to 582 eV, are from the truth."""
import sys

import numpy as np


def main(directory):
    window = slice((532 - 400) * 2 - 240, (582 - 400) * 2 - 240)
    truth = np.load(f"{directory}/truth.npy")[..., 240:][..., window].sum(axis=-1)
    print(f"{'map':8}{'program':20}{'s':>9}{'times faster':>14}{'rms error':>12}{'mean error':>12}   (counts; mean edge {truth.mean():.0f})")
    for name in ("exact", "counts"):
        ours, first = np.loadtxt(f"{directory}/{name}.lamella.txt")
        lamella = np.fromfile(f"{directory}/{name}.lamella.f32", "<f4").reshape(truth.shape + (-1,))[..., -784:]
        kinds = [("HyperSpy, fitted", np.load(f"{directory}/{name}.fitted.npy"), float(np.loadtxt(f"{directory}/{name}.fitted.txt"))),
                 ("HyperSpy, two areas", np.load(f"{directory}/{name}.areas.npy"), float(np.loadtxt(f"{directory}/{name}.areas.txt"))),
                 ("Lamella", lamella, ours)]
        for label, left, seconds in kinds:
            error = left[..., window].sum(axis=-1) - truth
            print(f"{name:8}{label:20}{seconds:9.3f}{seconds / ours:14.1f}{np.sqrt((error ** 2).mean()):12.4g}{error.mean():12.4g}")
        print(f"{name:8}Lamella's first call {first:.3f} s; largest difference to HyperSpy's fit in a channel "
              f"{np.abs(lamella - kinds[0][1]).max():.4g} counts")


if __name__ == "__main__":
    main(*sys.argv[1:])
