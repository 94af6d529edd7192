"""The same factorisation as an expert calls it: scikit-learn's coordinate descent on the sparse matrix."""
import sys
import time

import numpy as np
import scipy.sparse
from objective import squared_distance
from sklearn.decomposition import NMF


def main(map_path, components, result_path):
    counts = np.load(map_path, mmap_mode="r")
    rows = counts.reshape(-1, counts.shape[-1])
    blocks = [scipy.sparse.csr_matrix(rows[first:first + 8192].astype(np.float64)) for first in range(0, len(rows), 8192)]
    sparse = scipy.sparse.vstack(blocks, format="csr")
    del blocks
    start = time.perf_counter()
    model = NMF(n_components=int(components))
    maps = model.fit_transform(sparse)
    seconds = time.perf_counter() - start
    objective = squared_distance(counts, maps, model.components_.T)
    np.savetxt(result_path, [seconds, objective], fmt="%.17g")
    print(f"scikit-learn, sparse, {components} components: {seconds:.2f} s, {model.n_iter_} iterations, {objective:.9g}", file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
