"""Tests of lamella.py against a simulated map whose truth is known. The environment variable LAMELLA names the program.

    python3 -m unittest test_lamella
"""

import pathlib
import tempfile
import unittest

import numpy as np

import lamella

try:
    import hyperspy.api as hs
except ImportError:
    hs = None

ELEMENTS = "O,Mg,Si,Fe,Ca"


class LamellaTest(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.scratch.name)
        cls.truth = lamella.run("phantom", "mantle", "--size", "32x24", "--counts", 2000, "--seed", 1, "--out", cls.folder / "map")
        cls.map = cls.folder / "map" / "map.hspy"
        cls.document = lamella.run("decompose", cls.map, "--method", "nmf", "--components", 3, "--elements", "Fe", "--out",
                                   cls.folder / "phases")
        cls.result = lamella.load_result(cls.folder / "phases")

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def test_factors_times_loadings_are_the_counts(self):
        factors, loadings = self.result.factors["nmf"], self.result.loadings["nmf"]
        self.assertEqual((3, 24, 32), loadings.shape)
        model = np.tensordot(loadings, factors, axes=(0, 0))
        spectrum = self.result.tables["sum_spectrum"]["sum"]
        self.assertAlmostEqual(1, model.sum() / spectrum.sum(), 1)
        self.assertEqual(len(spectrum), len(self.result.energy["nmf"]))
        self.assertTrue(np.all(np.diff(self.result.energy["nmf"]) > 0))

    def test_loadings_follow_the_true_shares(self):
        truth = np.load(str(self.folder / "map" / "truth_phases.npy"))
        for share in truth:
            best = max(abs(np.corrcoef(share.ravel(), loading.ravel())[0, 1]) for loading in self.result.loadings["nmf"])
            self.assertGreater(best, 0.9)

    def test_the_document_names_the_files_and_the_record_the_input(self):
        self.assertIn(str((self.folder / "phases" / "nmf_maps.npy").resolve()), [str(pathlib.Path(f).resolve())
                                                                                   for f in self.document["files"]])
        self.assertEqual(str(self.map.resolve()), str(pathlib.Path(self.result.provenance["inputs"][0]["path"]).resolve()))
        self.assertIn("Fe_Ka_reconstructed", self.result.maps)

    def test_compositions_come_as_rows(self):
        lamella.run("quantify", self.map, "--lines", ELEMENTS, "--out", self.folder / "whole")
        rows = lamella.load_result(self.folder / "whole").compositions[0]
        self.assertEqual(set(ELEMENTS.split(",")), {row["element"] for row in rows})
        self.assertAlmostEqual(1, sum(row["atomic_fraction"] for row in rows), 6)

    def test_mistakes_are_one_line(self):
        with self.assertRaisesRegex(lamella.LamellaError, "nowhere.hspy"):
            lamella.run("info", self.folder / "nowhere.hspy")
        with self.assertRaisesRegex(lamella.LamellaError, "no result folder"):
            lamella.load_result(self.folder)

    @unittest.skipIf(hs is None, "HyperSpy is not installed")
    def test_hyperspy_signals_have_the_axes_of_the_map(self):
        signal = hs.load(str(self.map))
        factors = lamella.factors_signal(self.result, "nmf", like=signal)
        loadings = lamella.loadings_signal(self.result, "nmf", like=signal)
        energy, theirs = factors.axes_manager.signal_axes[0], signal.axes_manager.signal_axes[0]
        self.assertAlmostEqual(theirs.scale, energy.scale, 9)
        self.assertAlmostEqual(theirs.offset, energy.offset, 6)
        self.assertEqual(theirs.units, energy.units)
        self.assertEqual(signal.axes_manager.navigation_axes[0].scale, loadings.axes_manager.signal_axes[0].scale)
        self.assertEqual(signal.axes_manager.navigation_axes[0].units, loadings.axes_manager.signal_axes[0].units)
        np.testing.assert_array_equal(self.result.loadings["nmf"], loadings.data)

    @unittest.skipIf(hs is None, "HyperSpy is not installed")
    def test_the_example_finds_the_phases_and_their_compositions(self):
        import hyperspy_phases
        signal = hs.load(str(self.map))
        factors, loadings, compositions = hyperspy_phases.phases(signal, ELEMENTS, self.folder)
        count = loadings.data.shape[0]
        self.assertEqual(count, factors.data.shape[0])
        self.assertEqual(count, len(compositions))
        for composition in compositions:
            self.assertAlmostEqual(100, sum(composition.values()), 3)


if __name__ == "__main__":
    unittest.main()
