"""Makes a core-loss map of known backgrounds and edges, exact and as Poisson counts."""
import sys

import hyperspy.api as hs
import numpy as np


def main(directory, size):
    size = int(size)
    energy = 400 + 0.5 * np.arange(1024)
    y, x = np.mgrid[:size, :size]
    thickness = 1 + 0.5 * np.sin(x / 9.0)
    exponent = 2.6 + 0.4 * np.cos(y / 7.0)
    background = 120 * thickness[..., None] * (energy / 460.0) ** -exponent[..., None]
    share = np.where(np.hypot(x - size / 2, y - size / 2) < size / 3, 1.0, 0.2)
    edge = np.where(energy >= 532, 25 * share[..., None] * thickness[..., None] * (energy / 532.0) ** -3.5, 0)
    np.save(f"{directory}/truth.npy", edge)
    exact = background + edge
    for name, data in (("exact", exact), ("counts", np.random.default_rng(1).poisson(exact).astype("uint16"))):
        signal = hs.signals.Signal1D(data)
        signal.set_signal_type("EELS")
        axis = signal.axes_manager.signal_axes[0]
        axis.name, axis.units, axis.offset, axis.scale = "Energy loss", "eV", 400, 0.5
        signal.save(f"{directory}/{name}.hspy")


if __name__ == "__main__":
    main(*sys.argv[1:])
