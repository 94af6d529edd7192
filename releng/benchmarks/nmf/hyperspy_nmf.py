"""Non-negative factorisation of the dense map as HyperSpy's user guide calls it: scikit-learn's coordinate descent."""
import sys
import time

import hyperspy.api as hs
import numpy as np
from objective import squared_distance


def main(map_path, components, result_path):
    counts = np.load(map_path)
    signal = hs.signals.Signal1D(counts.astype(np.float64))
    start = time.perf_counter()
    signal.decomposition(algorithm="NMF", output_dimension=int(components), print_info=False)
    seconds = time.perf_counter() - start
    results = signal.learning_results
    objective = squared_distance(counts, results.loadings, results.factors)
    np.savetxt(result_path, [seconds, objective], fmt="%.17g")
    print(f"HyperSpy {hs.__version__}, {components} components: {seconds:.2f} s, {objective:.9g}", file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
