package org.lamella.decomposition.ica;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/**
 * How alike the components of several runs are: ICASSO of Himberg, Hyvaerinen and Esposito, NeuroImage 22 (2004) 1214.
 *
 * <p>Vectors of all runs are joined into K clusters by average linkage of their similarity |w_i . w_j|, which for white samples is the
 * correlation of what they extract. The index of a cluster is the mean similarity inside it less that to all others: 1 when each run found
 * this component, near 0 when none did again.
 *
 * @param centres K rows, of each cluster the vector most like the others
 * @param indices index of each cluster, rising with stability
 */
record Stability(DMatrixRMaj centres, double[] indices) {

    /**
     * Compares runs.
     *
     * @param runs two or more matrices of K unit rows
     */
    static Stability of(List<DMatrixRMaj> runs) {
        int k = runs.get(0).numRows;
        int vectors = runs.size() * k;
        double[][] similarity = new double[vectors][vectors];
        for (int i = 0; i < vectors; i++) {
            for (int j = 0; j < vectors; j++) {
                similarity[i][j] = Math.abs(product(runs, i, j));
            }
        }
        List<List<Integer>> clusters = clusters(similarity, k);
        DMatrixRMaj centres = new DMatrixRMaj(k, k);
        double[] indices = new double[k];
        for (int c = 0; c < k; c++) {
            int centre = centre(clusters.get(c), similarity);
            System.arraycopy(runs.get(centre / k).data, centre % k * k, centres.data, c * k, k);
            indices[c] = index(clusters.get(c), similarity);
        }
        return new Stability(centres, indices);
    }

    private static double product(List<DMatrixRMaj> runs, int i, int j) {
        DMatrixRMaj a = runs.get(i / runs.get(0).numRows);
        DMatrixRMaj b = runs.get(j / runs.get(0).numRows);
        int k = a.numCols;
        double sum = 0;
        for (int e = 0; e < k; e++) {
            sum += a.data[i % k * k + e] * b.data[j % k * k + e];
        }
        return sum;
    }

    /** Joins the two clusters of largest mean similarity until K are left. */
    private static List<List<Integer>> clusters(double[][] similarity, int k) {
        List<List<Integer>> clusters = new ArrayList<>();
        double[][] sums = new double[similarity.length][];
        for (int i = 0; i < similarity.length; i++) {
            clusters.add(new ArrayList<>(List.of(i)));
            sums[i] = similarity[i].clone();
        }
        // row and column i of the sums belong to the cluster at i until that is joined to another
        List<Integer> alive = new ArrayList<>();
        for (int i = 0; i < similarity.length; i++) {
            alive.add(i);
        }
        while (alive.size() > k) {
            int into = -1;
            int from = -1;
            double best = -1;
            for (int a = 0; a < alive.size(); a++) {
                for (int b = a + 1; b < alive.size(); b++) {
                    int i = alive.get(a);
                    int j = alive.get(b);
                    double mean = sums[i][j] / ((double) clusters.get(i).size() * clusters.get(j).size());
                    if (mean > best) {
                        best = mean;
                        into = i;
                        from = j;
                    }
                }
            }
            clusters.get(into).addAll(clusters.get(from));
            for (int other : alive) {
                sums[into][other] += sums[from][other];
                sums[other][into] = sums[into][other];
            }
            alive.remove(Integer.valueOf(from));
        }
        return alive.stream().map(clusters::get).toList();
    }

    private static int centre(List<Integer> cluster, double[][] similarity) {
        int best = cluster.get(0);
        double largest = -1;
        for (int candidate : cluster) {
            double sum = 0;
            for (int other : cluster) {
                sum += similarity[candidate][other];
            }
            if (sum > largest) {
                largest = sum;
                best = candidate;
            }
        }
        return best;
    }

    private static double index(List<Integer> cluster, double[][] similarity) {
        double inside = 0;
        double all = 0;
        for (int i : cluster) {
            for (int j : cluster) {
                inside += similarity[i][j];
            }
            for (int j = 0; j < similarity.length; j++) {
                all += similarity[i][j];
            }
        }
        double size = cluster.size();
        int others = similarity.length - cluster.size();
        double outside = others == 0 ? 0 : (all - inside) / (size * others);
        return inside / (size * size) - outside;
    }
}
