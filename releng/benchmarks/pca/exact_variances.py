"""The exact answer: all eigenvalues of the weighted Gram matrix in double precision, by LAPACK."""
import sys

import numpy as np


def main(map_path, result_path):
    counts = np.load(map_path, mmap_mode="r")
    counts = counts.reshape(-1, counts.shape[-1])
    blocks = [slice(start, start + 8192) for start in range(0, len(counts), 8192)]
    mean_spectrum = sum(counts[block].sum(axis=0, dtype=np.float64) for block in blocks) / len(counts)
    channel_weights = np.divide(1, np.sqrt(mean_spectrum), out=np.zeros_like(mean_spectrum), where=mean_spectrum > 0)
    gram = np.zeros((counts.shape[1], counts.shape[1]))
    for block in blocks:
        rows = counts[block].astype(np.float64)
        mean_image = rows.mean(axis=1)
        rows *= np.divide(1, np.sqrt(mean_image), out=np.zeros_like(mean_image), where=mean_image > 0)[:, np.newaxis]
        rows *= channel_weights
        gram += rows.T @ rows
    np.savetxt(result_path, np.linalg.eigvalsh(gram)[::-1] / len(counts), fmt="%.17g")


if __name__ == "__main__":
    main(*sys.argv[1:])
