"""Writes test pictures of 512 x 512 pixels, and a list of what to look for in which maps from which rectangle."""
import sys

import cv2
import numpy as np

SIDE, SEED = 512, 20240817
WHOLE = (10, 10, SIDE - 20, SIDE - 20)
# Maps of the simulated sample as they are, and smoothed, as an analyst does before a segmentation
MAPS = {"mantle7-3": "mantle7-3", "mantle7-all": "mantle7-1,mantle7-2,mantle7-3"}
SMOOTHED, SMOOTHING_PX = ("mantle7-3", "mantle7-Mg", "mantle11-2", "mantle11-3", "mantle12-2", "mantle12-Mg"), 1.5


def grey(map_):
    return np.clip(np.rint(map_), 0, 255).astype(np.uint8)


def edge(distance, width=2.0):
    return 1 / (1 + np.exp(distance / width))


def main(folder):
    random = np.random.default_rng(SEED)
    y, x = np.mgrid[0:SIDE, 0:SIDE].astype(float)
    pictures = {}
    disc = edge(np.hypot(x - 260, y - 240) - 110)
    pictures["disc"] = (60 + 40 * x / SIDE + 110 * disc + random.normal(0, 12, x.shape), (120, 100, 280, 280))
    blobs = np.zeros_like(x)
    for _ in range(9):
        cx, cy, a, b, t = *random.uniform(90, 420, 2), *random.uniform(18, 55, 2), random.uniform(0, np.pi)
        u, v = (x - cx) * np.cos(t) + (y - cy) * np.sin(t), (y - cy) * np.cos(t) - (x - cx) * np.sin(t)
        blobs = np.maximum(blobs, edge((np.hypot(u / a, v / b) - 1) * min(a, b)))
    pictures["counts"] = (3 * random.poisson(12 + 40 * blobs), WHOLE)
    texture = cv2.GaussianBlur(random.normal(0, 1, x.shape), (0, 0), 6)
    texture /= texture.std()
    leaf = edge(np.hypot((x - 250) / 1.6, y - 260) - 95 - 14 * np.sin(6 * np.arctan2(y - 260, x - 250)))
    pictures["grain"] = (90 + 14 * texture + 70 * leaf * (1 + 0.2 * np.sin(x / 9)) + random.normal(0, 8, x.shape), (60, 120, 390, 290))
    lines = []
    for name, (picture, box) in pictures.items():
        cv2.imwrite(f"{folder}/{name}.pgm", grey(picture))
        lines.append((name, name, *box))
    lines.extend((name, files, *WHOLE) for name, files in MAPS.items())
    for name in SMOOTHED:
        smooth = cv2.GaussianBlur(cv2.imread(f"{folder}/{name}.pgm", cv2.IMREAD_GRAYSCALE).astype(float), (0, 0), SMOOTHING_PX)
        cv2.imwrite(f"{folder}/{name}-smooth.pgm", grey(255 * (smooth - smooth.min()) / np.ptp(smooth)))
        lines.append((f"{name}-smooth", f"{name}-smooth", *WHOLE))
    with open(f"{folder}/pictures.txt", "w") as out:
        out.writelines(" ".join(map(str, line)) + "\n" for line in lines)


if __name__ == "__main__":
    main(sys.argv[1])
