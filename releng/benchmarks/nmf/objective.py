"""What all peers are compared by."""
import numpy as np


def squared_distance(counts, maps, spectra):
    """|X - C S^T|^2 of counts X, maps C (pixels x K) and spectra S (channels x K), without a dense matrix."""
    rows = counts.reshape(-1, counts.shape[-1])
    square = mixed = 0.0
    for first in range(0, len(rows), 8192):
        block = rows[first:first + 8192].astype(np.float64)
        square += np.einsum("ij,ij->", block, block)
        mixed += np.einsum("ik,ik->", block @ spectra, maps[first:first + 8192])
    return square - 2 * mixed + np.sum((maps.T @ maps) * (spectra.T @ spectra))
