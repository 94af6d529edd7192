"""The algorithm of espm (Teurtrie et al., Ultramicroscopy 249 (2023) 113719) in plain NumPy: X = (G P) A with dense X, multiplicative
updates of the Kullback-Leibler surrogates of A and P in turn, until the divergence is that of the other program.

Usage: espm_kl.py FOLDER [MOST_SECONDS]; reads what PhysicsBenchmark left there and prints the comparison."""
import sys
import time

import numpy as np

folder = sys.argv[1]
most_seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 1500

lamella_seconds, lamella_cpu, target, found = 0.0, 0.0, 0.0, []
for line in open(f"{folder}/lamella.txt"):
    name, *values = line.split()
    if name == "seconds":
        lamella_seconds, lamella_cpu = float(values[0]), float(values[1])
    elif name == "divergence":
        target = float(values[0])
    else:
        found.append([float(value) for value in values])

elements = ["O", "Mg", "Al", "Si", "Ca", "Fe", "Cu", "Nd", "Sm", "U"]
minerals = [dict(Mg=18.5, Si=18.2, Al=1.5, Ca=1.0, Fe=1.0, Nd=0.1, Sm=0.1, O=60.0), dict(Mg=39.0, Fe=10.0, O=50.0, Cu=1.0),
            dict(Si=17.5, Al=2.5, Ca=16.2, Fe=1.0, Nd=1.0, Sm=1.0, U=1.0, O=60.0)]
truth = np.array([[mineral.get(element, 0.0) for element in elements] for mineral in minerals])
truth /= truth.sum(1, keepdims=True)


def worst(compositions):
    """Largest relative error of an element of 9 at% and more, components matched to the minerals."""
    compositions = np.asarray(compositions)
    errors = []
    for mineral in truth:
        nearest = compositions[np.abs(compositions - mineral).sum(1).argmin()]
        major = mineral > 0.09
        errors.append(np.abs(nearest[major] / mineral[major] - 1).max())
    return 100 * max(errors)


X = np.load(f"{folder}/counts.npy").T.astype(np.float64)  # channels x pixels, as espm has it
G = np.load(f"{folder}/parts.npy").T
per_atom = np.loadtxt(f"{folder}/per_atom.txt")
rng = np.random.default_rng(0)
K = 3
constant = (X[X > 0] * np.log(X[X > 0])).sum() - X.sum()

begin, begin_cpu = time.perf_counter(), time.process_time()
P = rng.random((G.shape[1], K))
P /= P.sum(0)
A = np.full((K, X.shape[1]), 1.0 / K) * X.sum(0)
sums = G.sum(0)
iterations, divergence, tiny = 0, np.inf, 1e-12
while divergence > target and time.perf_counter() - begin < most_seconds:
    S = G @ P
    A *= (S.T @ (X / (S @ A + tiny))) / S.sum(0)[:, None]
    ratio = X / (G @ P @ A + tiny)
    P *= (G.T @ (ratio @ A.T)) / np.outer(sums, A.sum(1))
    iterations += 1
    if iterations % 10 == 0 or time.perf_counter() - begin >= most_seconds:
        mean = G @ P @ A + tiny
        divergence = constant + mean.sum() - (X * np.log(mean)).sum()
        print(f"{iterations} iterations, {time.perf_counter() - begin:.0f} s, divergence {divergence:.0f} of {target:.0f}",
              file=sys.stderr)
seconds, cpu = time.perf_counter() - begin, time.process_time() - begin_cpu
compositions = (P[: len(elements)] / per_atom[:, None]).T
compositions /= compositions.sum(1, keepdims=True)

reached = "reached" if divergence <= target else "NOT reached, so it would take longer still"
print("| | the call | time of processors | divergence | worst major element |")
print("|---|---|---|---|---|")
print(f"| Lamella | {lamella_seconds:.1f} s | {lamella_cpu:.1f} s | {target:,.0f} | {worst(found):.1f} % |")
print(f"| NumPy, dense, {iterations} iterations | {seconds:.1f} s | {cpu:.1f} s | {divergence:,.0f} ({reached})"
      f" | {worst(compositions):.1f} % |")
least = "" if divergence <= target else "more than "
print(f"\nLamella is {least}{seconds / lamella_seconds:.1f} times faster (wanted: 10), {least}{cpu / lamella_cpu:.1f} times in time of"
      " processors.")
