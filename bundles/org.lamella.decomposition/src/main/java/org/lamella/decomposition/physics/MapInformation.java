package org.lamella.decomposition.physics;

/**
 * What the unknown maps of a square take of the information about the spectra's amounts: B H^-1 B^T, with the information H about the
 * square's maps and B that between amounts and maps, both of the phases that are not at their bound. Room for one thread.
 */
final class MapInformation {

    private final PhaseModel model;
    private final boolean sumToOne;
    private final int phases;
    private final int size;
    /** B, an amount a row. */
    private final double[] mixed;
    private final double[] projected;
    private final int[] offsets;
    private final double[] direction;
    private final double[] factor;
    private final int[] free;
    private final int[] rows;

    MapInformation(PhaseModel model, boolean sumToOne) {
        this.model = model;
        this.sumToOne = sumToOne;
        phases = model.phases();
        size = model.size();
        mixed = new double[size * phases];
        projected = new double[size * phases];
        offsets = new int[phases];
        for (int k = 0; k < phases; k++) {
            offsets[k] = model.offset(k);
        }
        direction = new double[phases];
        factor = new double[phases * phases];
        free = new int[phases];
        rows = new int[size];
    }

    /**
     * Adds B H^-1 B^T of a square.
     *
     * @param fit the square, after {@link PixelFit#solve}
     * @param columns channels of its entries
     * @param length number of entries
     * @param bound maps up to this share of the largest are at their bound; below zero for none
     * @param taken P x P, of which the lower half is added to
     */
    void subtract(PixelFit fit, int[] columns, int length, double bound, double[] taken) {
        double largest = 0;
        for (double value : fit.a) {
            largest = Math.max(largest, value);
        }
        int count = 0;
        for (int k = 0; k < phases; k++) {
            if (fit.mayHave(k) && fit.a[k] > bound * largest) {
                free[count++] = k;
            }
        }
        if (count == 0) {
            return;
        }
        int rowCount = mix(fit, columns, length, count);
        solve(fit, count, rowCount);
        addProduct(count, rowCount, taken);
    }

    /** B of the phases that are there. @return how many rows it has, listed in {@link #rows} */
    private int mix(PixelFit fit, int[] columns, int length, int count) {
        int rowCount = 0;
        for (int f = 0; f < count; f++) {
            int k = free[f];
            SpectrumParts parts = model.parts().get(k);
            int parted = parts.size();
            if (f == 0 || parts != model.parts().get(free[f - 1])) {
                java.util.Arrays.fill(projected, 0, count * parted, 0);
                project(fit, columns, length, count, parts);
            }
            int offset = offsets[k];
            for (int j = 0; j < parted; j++) {
                rows[rowCount++] = offset + j;
                for (int g = 0; g < count; g++) {
                    mixed[(offset + j) * phases + g] = fit.a[k] * projected[g * parted + j];
                }
            }
        }
        return rowCount;
    }

    /** D^T diag(x / mu squared) S of the phases that are there; the same for all phases that are made of the same parts. */
    private void project(PixelFit fit, int[] columns, int length, int count, SpectrumParts parts) {
        int parted = parts.size();
        double[] packed = parts.packed();
        for (int e = 0; e < length; e++) {
            double weight = fit.weight(e);
            int from = columns[e] * parted;
            for (int g = 0; g < count; g++) {
                double value = weight * fit.local(e, free[g]);
                int to = g * parted;
                for (int j = 0; j < parted; j++) {
                    projected[to + j] += value * packed[from + j];
                }
            }
        }
    }

    /** Replaces B by B L^-T with H = L L^T, so that the product with its transpose is what is wanted. */
    private void solve(PixelFit fit, int count, int rowCount) {
        for (int i = 0; i < count; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = fit.curvature[free[i] * phases + free[j]];
                for (int m = 0; m < j; m++) {
                    sum -= factor[i * phases + m] * factor[j * phases + m];
                }
                factor[i * phases + j] = i == j ? Math.sqrt(Math.max(sum, 1e-12 * fit.curvature[free[i] * phases + free[i]]
                        + Double.MIN_NORMAL)) : sum / factor[j * phases + j];
            }
        }
        for (int r = 0; r < rowCount; r++) {
            forward(mixed, rows[r] * phases, count);
        }
        if (sumToOne) {
            java.util.Arrays.fill(direction, 0, count, 1);
            forward(direction, 0, count);
            removeDirection(count, rowCount);
        }
    }

    private void forward(double[] values, int at, int count) {
        for (int i = 0; i < count; i++) {
            double sum = values[at + i];
            for (int m = 0; m < i; m++) {
                sum -= factor[i * phases + m] * values[at + m];
            }
            values[at + i] = sum / factor[i * phases + i];
        }
    }

    /** Maps that add up to 1 cannot move along the sum. */
    private void removeDirection(int count, int rowCount) {
        double square = 0;
        for (int i = 0; i < count; i++) {
            square += direction[i] * direction[i];
        }
        for (int r = 0; r < rowCount; r++) {
            int at = rows[r] * phases;
            double along = 0;
            for (int i = 0; i < count; i++) {
                along += mixed[at + i] * direction[i];
            }
            for (int i = 0; i < count; i++) {
                mixed[at + i] -= along / square * direction[i];
            }
        }
    }

    private void addProduct(int count, int rowCount, double[] taken) {
        for (int r = 0; r < rowCount; r++) {
            int i = rows[r];
            for (int s = 0; s <= r; s++) {
                int j = rows[s];
                double sum = 0;
                for (int m = 0; m < count; m++) {
                    sum += mixed[i * phases + m] * mixed[j * phases + m];
                }
                taken[i * size + j] += sum;
            }
        }
    }
}
