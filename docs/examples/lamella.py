"""Lamella from Python, by files: run its commands and read its result folders.

Needs Python 3.8 and NumPy. HyperSpy is used only by the functions that make signals for it.

    import lamella
    lamella.run("decompose", "map.hspy", "--method", "nmf", "--components", "3", "--out", "phases")
    result = lamella.load_result("phases")
    result.loadings["nmf"]   # component maps,    (component, y, x)
    result.factors["nmf"]    # component spectra, (component, channel)
"""

import csv
import json
import os
import pathlib
import shutil
import subprocess

import numpy as np


class LamellaError(RuntimeError):
    """What went wrong, in the one line that Lamella prints."""


def command():
    """The program: what LAMELLA names, or lamella on the PATH."""
    named = os.environ.get("LAMELLA")
    found = named or shutil.which("lamella")
    if not found:
        raise LamellaError("There is no program lamella on the PATH; name it with the environment variable LAMELLA.")
    return found


def run(*arguments):
    """Run a command and return its JSON document.

    Arguments are those of the command line: run("quantify", "map.hspy", "--lines", "Fe,Si"). Paths and numbers need not be texts.
    """
    words = [command(), *map(str, arguments), "--json"]
    done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=True, encoding="utf-8")
    if done.returncode != 0:
        lines = done.stderr.strip().splitlines()
        raise LamellaError(lines[-1] if lines else "%s ended with status %d" % (arguments[0], done.returncode))
    return json.loads(done.stdout)


class Result:
    """What a result folder holds, by name.

    folder        where it is
    factors       component spectra by algorithm, arrays (component, channel)
    loadings      component maps by algorithm, arrays (component, y, x); of an unmixing the abundances (endmember, y, x)
    energy        energies of the channels by algorithm
    maps          maps of elements and windows by name, arrays (y, x)
    compositions  list of compositions, each a list with a dictionary an element
    tables        all tables by name, each a dictionary of columns
    provenance    program, inputs and steps with all parameters
    """

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.factors, self.loadings, self.energy, self.maps, self.tables = {}, {}, {}, {}, {}
        self.compositions = []
        self.provenance = None

    def __repr__(self):
        return "Result(%s: factors of %s; maps of %s; %d compositions)" % (
            self.folder, ", ".join(self.factors) or "nothing", ", ".join(self.maps) or "nothing", len(self.compositions))


def load_result(folder):
    """Read a result folder of any command."""
    result = Result(folder)
    record = result.folder / "provenance.json"
    if not record.is_file():
        raise LamellaError("%s is no result folder: there is no provenance.json in it." % folder)
    result.provenance = json.loads(record.read_text(encoding="utf-8"))
    for file in sorted(result.folder.glob("*.npy")):
        name, array = file.stem, np.load(str(file), allow_pickle=False)
        if name.startswith("element_"):
            result.maps[name[len("element_"):]] = array
        elif name.endswith("_spectra"):
            result.factors[name[:-len("_spectra")]] = array
        elif name.endswith("_maps"):
            result.loadings[name[:-len("_maps")]] = array
        elif name.endswith("_abundances"):
            result.loadings[name[:-len("_abundances")]] = array
    for file in sorted(result.folder.glob("*.csv")):
        table = load_table(file)
        result.tables[file.stem] = table
        if file.stem.startswith("composition") and "element" in table:
            result.compositions.append([dict(zip(table, row)) for row in zip(*table.values())])
        for ending in ("_spectra", "_endmembers"):
            if file.stem.endswith(ending) and table:
                result.energy[file.stem[:-len(ending)]] = np.asarray(next(iter(table.values())), dtype=float)
    for algorithm in list(result.loadings):
        table = result.tables.get(algorithm + "_endmembers")
        if table and algorithm not in result.factors:
            result.factors[algorithm] = np.asarray(list(table.values())[1:], dtype=float)
    return result


def load_table(file):
    """Read a table of comma-separated values: a dictionary of columns, numbers where all values of a column are numbers."""
    with open(str(file), newline="", encoding="utf-8") as text:
        rows = list(csv.reader(text))
    columns = {}
    for number, name in enumerate(rows[0] if rows else []):
        values = [row[number] for row in rows[1:]]
        try:
            columns[name] = np.array([float(value) if value else float("nan") for value in values])
        except ValueError:
            columns[name] = values
    return columns


def factors_signal(result, algorithm, like=None):
    """Component spectra as a HyperSpy signal, one spectrum a component.

    like: the signal that was decomposed; its energy axis and the microscope's settings are taken over.
    """
    import hyperspy.api as hs
    signal = hs.signals.Signal1D(result.factors[algorithm])
    axis = signal.axes_manager.signal_axes[0]
    energy = result.energy.get(algorithm)
    if energy is not None and len(energy) > 1:
        axis.offset, axis.scale = energy[0], (energy[-1] - energy[0]) / (len(energy) - 1)
    if like is not None:
        axis.name, axis.units = like.axes_manager.signal_axes[0].name, like.axes_manager.signal_axes[0].units
        signal.set_signal_type(like.metadata.Signal.signal_type)
        if "Acquisition_instrument" in like.metadata:
            signal.metadata.add_dictionary({"Acquisition_instrument": like.metadata.Acquisition_instrument.as_dictionary()})
    signal.axes_manager.navigation_axes[0].name = "component"
    signal.metadata.General.title = algorithm + " factors"
    return signal


def loadings_signal(result, algorithm, like=None):
    """Component maps as a HyperSpy signal, one image a component; like as in factors_signal, for the size of the pixels."""
    import hyperspy.api as hs
    signal = hs.signals.Signal2D(result.loadings[algorithm])
    if like is not None and signal.axes_manager.signal_shape == like.axes_manager.navigation_shape:
        for mine, theirs in zip(signal.axes_manager.signal_axes, like.axes_manager.navigation_axes):
            mine.name, mine.scale, mine.offset, mine.units = theirs.name, theirs.scale, theirs.offset, theirs.units
    signal.axes_manager.navigation_axes[0].name = "component"
    signal.metadata.General.title = algorithm + " loadings"
    return signal
