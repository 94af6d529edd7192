"""OpenCV's GrabCut on the pictures of a folder: times, masks, and how far the masks depend on its random start."""
import itertools
import sys
import time

import cv2
import numpy as np

SEEDS = (1, 2, 3)


def overlap(a, b):
    return (a & b).sum() / max(1, (a | b).sum())


def main(folder):
    with open(f"{folder}/pictures.txt") as listed, open(f"{folder}/opencv.txt", "w") as out:
        for line in listed:
            name, files, *box = line.split()
            maps = [cv2.imread(f"{folder}/{file}.pgm", cv2.IMREAD_GRAYSCALE) for file in files.split(",")]
            picture = cv2.merge(maps if len(maps) == 3 else 3 * maps)
            seconds, masks = [], []
            for seed in SEEDS:
                mask = np.zeros(picture.shape[:2], np.uint8)
                cv2.setRNGSeed(seed)
                start = time.perf_counter()
                cv2.grabCut(picture, mask, tuple(map(int, box)), np.zeros((1, 65)), np.zeros((1, 65)), 5, cv2.GC_INIT_WITH_RECT)
                seconds.append(time.perf_counter() - start)
                masks.append((mask & 1).astype(bool))
            cv2.imwrite(f"{folder}/{name}.opencv.pgm", 255 * masks[0].astype(np.uint8))
            agreement = min(overlap(a, b) for a, b in itertools.combinations(masks, 2))
            out.write(f"{name} {agreement:.4f} {np.median(seconds):.4f}\n")


if __name__ == "__main__":
    main(sys.argv[1])
