"""Runs a program that prints its result, one line, and writes that line with the seconds that the whole process took in front."""
import subprocess
import sys
import time


def main(result_path, *command):
    start = time.perf_counter()
    printed = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    whole = time.perf_counter() - start
    with open(result_path, "w") as result:
        result.write(f"{whole} {printed.splitlines()[-1]}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
