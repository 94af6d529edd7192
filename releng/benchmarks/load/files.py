"""Prints the maps that are compared by default, one a line; the EDAX map is unpacked first, as it is kept in an archive."""
import os
import pathlib
import sys
import zipfile

REAL = "data/real"
JEOL = "hyperspy__rosettasciio/rsciio/tests/data/jeol/rawdata.ASW"
EDAX = "hyperspy__rosettasciio__debian-0.7.1-orig/edax/edax_spd_map.zip"
BRUKER = "ercius__openNCEM/ncempy/data/L2083-K-4-1/ConvertBrukerToEMD/Input"


def shared(start):
    if "SHARED" in os.environ:
        return pathlib.Path(os.environ["SHARED"])
    for folder in pathlib.Path(start).resolve().parents:
        if (folder / "shared" / REAL).is_dir():
            return folder / "shared"
    sys.exit("There is no folder 'shared' with measurements beside the checkout: set SHARED or name files.")


def main(start, unpacked):
    real = shared(start) / REAL
    with zipfile.ZipFile(real / EDAX) as archive:
        archive.extractall(unpacked)
    for file in (real / JEOL, pathlib.Path(unpacked) / "spd_map.spd", real / BRUKER / "0.bcf", real / BRUKER / "15.bcf"):
        print(file)


if __name__ == "__main__":
    main(*sys.argv[1:])
