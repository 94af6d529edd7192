"""A HyperSpy map through Lamella and back: phases of a map, their spectra and compositions.

    python3 hyperspy_phases.py map.hspy Fe,Si,Mg,O
"""

import pathlib
import sys
import tempfile

import hyperspy.api as hs

import lamella


def phases(signal, elements, folder):
    """Factors and loadings of the phases of a map as HyperSpy signals, and the composition of each phase."""
    folder = pathlib.Path(folder)
    file = folder / "map.hspy"
    signal.save(str(file), overwrite=True)

    # how many components there are: the elbow of the scree plot of a principal component analysis
    scree = lamella.run("decompose", file, "--method", "pca", "--out", folder / "scree")
    count = scree["elbow"]
    lamella.run("decompose", file, "--method", "nmf", "--components", count, "--out", folder / "phases")
    result = lamella.load_result(folder / "phases")
    factors = lamella.factors_signal(result, "nmf", like=signal)
    loadings = lamella.loadings_signal(result, "nmf", like=signal)

    # a factor is a spectrum like any other: save it for Lamella and ask for its composition
    compositions = []
    for component in range(count):
        spectrum = folder / ("factor_%d.hspy" % (component + 1))
        factors.inav[component].save(str(spectrum), overwrite=True)
        found = lamella.run("quantify", spectrum, "--lines", elements)
        compositions.append({row["element"]: 100 * row["atomicFraction"]["value"] for row in found["elements"]})
    return factors, loadings, compositions


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        found = phases(hs.load(sys.argv[1]), sys.argv[2], scratch)
        print(found[0], found[1])
        for number, composition in enumerate(found[2], 1):
            print("component %d:" % number, ", ".join("%s %.1f at%%" % pair for pair in composition.items()))
