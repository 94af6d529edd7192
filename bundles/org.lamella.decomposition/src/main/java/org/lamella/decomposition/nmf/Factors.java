package org.lamella.decomposition.nmf;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lamella.decomposition.linalg.ThinRows;

/** The factors of X ~ C S^T while they are found: C by column, S packed row by row, and which parts of them are held. */
final class Factors {

    private final double[][] maps;
    private final double[] packedSpectra;
    private final int channels;
    private final boolean[] heldMaps;
    private final boolean[] heldSpectra;

    /**
     * Takes factors that are to be improved.
     *
     * @param spectra K arrays of M values, zero or more; copied
     * @param heldSpectra whether each must stay as it is
     * @param maps K arrays of N values, zero or more; taken over and overwritten unless held
     * @param heldMaps whether each must stay as it is
     */
    Factors(double[][] spectra, boolean[] heldSpectra, double[][] maps, boolean[] heldMaps) {
        this.maps = maps;
        this.channels = spectra[0].length;
        this.packedSpectra = ThinRows.pack(spectra, channels);
        this.heldMaps = heldMaps;
        this.heldSpectra = heldSpectra;
    }

    /** Factors with empty maps and nothing held. */
    static Factors ofSpectra(double[][] spectra, int pixels) {
        int components = spectra.length;
        return new Factors(spectra, new boolean[components], new double[components][pixels], new boolean[components]);
    }

    /** Number of components K. */
    int components() {
        return maps.length;
    }

    /** Length of a packed row of spectra. */
    int stride() {
        return ThinRows.stride(maps.length);
    }

    int channels() {
        return channels;
    }

    /** C: K arrays of N values, the factors' own. */
    double[][] maps() {
        return maps;
    }

    /** S: M packed rows, the factors' own. */
    double[] packedSpectra() {
        return packedSpectra;
    }

    /** S: K new arrays of M values. */
    double[][] spectra() {
        return ThinRows.unpack(packedSpectra, maps.length, channels);
    }

    /** Components whose maps may change. */
    int[] freeMaps() {
        return free(heldMaps);
    }

    /** Components whose spectra may change. */
    int[] freeSpectra() {
        return free(heldSpectra);
    }

    boolean holdsMap(int component) {
        return heldMaps[component];
    }

    boolean holdsSpectrum(int component) {
        return heldSpectra[component];
    }

    private static int[] free(boolean[] held) {
        return IntStream.range(0, held.length).filter(k -> !held[k]).toArray();
    }

    /** S^T S, K x K. */
    double[] spectraGram() {
        int components = maps.length;
        int stride = stride();
        double[] gram = new double[components * components];
        for (int start = 0; start < packedSpectra.length; start += stride) {
            for (int k = 0; k < components; k++) {
                for (int l = 0; l < components; l++) {
                    gram[k * components + l] += packedSpectra[start + k] * packedSpectra[start + l];
                }
            }
        }
        return gram;
    }

    /** The factors without some components, in new arrays but for the maps. @param keep components kept, rising */
    Factors only(int[] keep) {
        double[][] spectra = spectra();
        return new Factors(Arrays.stream(keep).mapToObj(k -> spectra[k]).toArray(double[][]::new), pick(heldSpectra, keep),
                Arrays.stream(keep).mapToObj(k -> maps[k]).toArray(double[][]::new), pick(heldMaps, keep));
    }

    private static boolean[] pick(boolean[] held, int[] keep) {
        boolean[] picked = new boolean[keep.length];
        for (int i = 0; i < keep.length; i++) {
            picked[i] = held[keep[i]];
        }
        return picked;
    }
}
