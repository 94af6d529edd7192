"""Times HyperSpy's power-law background of every pixel, fitted and by two areas, and keeps the edges that are left."""
import sys
import time
import warnings

import hyperspy.api as hs
import numpy as np

warnings.filterwarnings("ignore")


def main(stem):
    signal = hs.load(stem + ".hspy")
    signal.change_dtype("float64")
    for name, fast in (("fitted", False), ("areas", True)):
        start = time.perf_counter()
        left = signal.remove_background(signal_range=(460.0, 525.0), background_type="PowerLaw", fast=fast, show_progressbar=False)
        seconds = time.perf_counter() - start
        np.save(f"{stem}.{name}.npy", left.data[..., 240:])
        np.savetxt(f"{stem}.{name}.txt", [seconds])


if __name__ == "__main__":
    main(*sys.argv[1:])
