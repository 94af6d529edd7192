"""OpenCV's GrabCut on the pictures of a folder: times and masks."""
import sys
import time

import cv2
import numpy as np

RUNS = 5


def main(folder):
    with open(f"{folder}/pictures.txt") as listed, open(f"{folder}/opencv.txt", "w") as out:
        for line in listed:
            name, files, *box = line.split()
            maps = [cv2.imread(f"{folder}/{file}.pgm", cv2.IMREAD_GRAYSCALE) for file in files.split(",")]
            picture = cv2.merge(maps if len(maps) == 3 else 3 * maps)
            seconds = []
            for _ in range(RUNS):
                mask = np.zeros(picture.shape[:2], np.uint8)
                cv2.setRNGSeed(1)
                start = time.perf_counter()
                cv2.grabCut(picture, mask, tuple(map(int, box)), np.zeros((1, 65)), np.zeros((1, 65)), 5, cv2.GC_INIT_WITH_RECT)
                seconds.append(time.perf_counter() - start)
            cv2.imwrite(f"{folder}/{name}.opencv.pgm", 255 * (mask & 1))
            out.write(f"{name} {seconds[0]:.4f} {np.median(seconds):.4f}\n")


if __name__ == "__main__":
    main(sys.argv[1])
