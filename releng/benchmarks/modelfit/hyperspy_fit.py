"""Fits a block of pixels by HyperSpy's EDS model as its user guide does; prints seconds and the sum of each main line's counts."""
import sys
import time
import warnings

import hyperspy.api as hs

warnings.filterwarnings("ignore")


def main(path, size, elements):
    size = int(size)
    signal = hs.load(path)
    signal.set_signal_type("EDS_TEM")
    signal.set_microscope_parameters(beam_energy=200, energy_resolution_MnKa=130)
    signal.set_elements(elements.split(","))
    block = signal.inav[:size, :size]
    block.set_lines([])
    block.add_lines()
    block.change_dtype("float")
    start = time.perf_counter()
    model = block.create_model(auto_background=True, auto_add_lines=True)
    model.multifit(show_progressbar=False)
    seconds = time.perf_counter() - start
    print(seconds, ",".join(f"{i.metadata.Sample.xray_lines[0]}:{float(i.data.sum()):.1f}" for i in model.get_lines_intensity()))


if __name__ == "__main__":
    main(*sys.argv[1:])
