"""Factorisation by Kullback-Leibler divergence with scikit-learn's multiplicative update, of the sparse matrix or of the dense one."""
import sys
import time

import numpy as np
import scipy.sparse
from sklearn.decomposition import NMF


def divergence(rows, maps, spectra):
    """sum x log(x / mu) - x + mu, at the entries of the sparse matrix."""
    total = maps.sum(axis=0) @ spectra.sum(axis=1) - rows.sum()
    for first in range(0, rows.shape[0], 8192):
        block = rows[first:first + 8192].tocoo()
        mean = np.einsum("ek,ke->e", maps[first:first + 8192][block.row], spectra[:, block.col])
        total += (block.data * np.log(block.data / mean)).sum()
    return total


def main(map_path, components, result_path, kind):
    counts = np.load(map_path, mmap_mode="r")
    rows = counts.reshape(-1, counts.shape[-1])
    blocks = [scipy.sparse.csr_matrix(rows[first:first + 8192].astype(np.float64)) for first in range(0, len(rows), 8192)]
    sparse = scipy.sparse.vstack(blocks, format="csr")
    del blocks
    data = sparse if kind == "sparse" else np.asarray(rows, dtype=np.float64)
    start = time.perf_counter()
    model = NMF(n_components=int(components), solver="mu", beta_loss="kullback-leibler", init="nndsvda")
    maps = model.fit_transform(data)
    seconds = time.perf_counter() - start
    del data
    found = divergence(sparse, maps, model.components_)
    np.savetxt(result_path, [seconds, found], fmt="%.17g")
    print(f"scikit-learn, {kind}, {components} components: {seconds:.2f} s, {model.n_iter_} iterations, {found:.9g}", file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
