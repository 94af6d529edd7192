"""The same analysis by HyperSpy 1.7, called in three ways.

default  as its user guide calls it: the randomized solver on a copy of the data
expert   the randomized solver on the data itself, copy=False: the weighted values replace the counts
full     the full singular value decomposition, copy=False, without which it needs more than 20 GB
"""
import sys
import time

import hyperspy.api as hs
import numpy as np

COMPONENTS = 30
OPTIONS = {
    "default": {"svd_solver": "randomized"},
    "expert": {"svd_solver": "randomized", "copy": False},
    "full": {"svd_solver": "full", "copy": False},
}


def main(way, map_path, result_path):
    signal = hs.signals.Signal1D(np.load(map_path))
    signal.change_dtype("float64")
    start = time.perf_counter()
    signal.decomposition(normalize_poissonian_noise=True, algorithm="SVD", output_dimension=COMPONENTS, print_info=False, **OPTIONS[way])
    seconds = time.perf_counter() - start
    # HyperSpy divides by sums where Lamella divides by means: the variances differ by the number of cells
    variances = signal.learning_results.explained_variance[:COMPONENTS] * signal.data.size
    np.savetxt(result_path, np.r_[seconds, variances], fmt="%.17g")
    print(f"HyperSpy {hs.__version__}, {way}: {seconds:.2f} s", file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
