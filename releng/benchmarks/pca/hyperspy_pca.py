"""The same analysis by HyperSpy's randomized singular value decomposition, called as its user guide calls it."""
import sys
import time

import hyperspy.api as hs
import numpy as np

COMPONENTS = 30


def main(map_path, result_path):
    signal = hs.signals.Signal1D(np.load(map_path))
    signal.change_dtype("float64")
    start = time.perf_counter()
    signal.decomposition(normalize_poissonian_noise=True, algorithm="SVD", svd_solver="randomized", output_dimension=COMPONENTS,
                         print_info=False)
    seconds = time.perf_counter() - start
    # HyperSpy divides by sums where Lamella divides by means: the variances differ by the number of cells
    variances = signal.learning_results.explained_variance[:COMPONENTS] * signal.data.size
    np.savetxt(result_path, np.r_[seconds, variances], fmt="%.17g")
    print(f"HyperSpy {hs.__version__}: {seconds:.2f} s", file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
