package org.lamella.io.oina;

import java.util.Arrays;
import java.util.Random;
import org.lamella.io.internal.hdf5.Hdf5Builder;

/** Writes small files as the specification of the format says. */
public final class OinaBuilder {

    static final int CHANNELS = 20;

    private OinaBuilder() {
    }

    /** A file with a map, an element map and an electron image. @return the file */
    public static Hdf5Builder sample() {
        Hdf5Builder file = eds(root(), "1/EDS", 4, 3, Hdf5Builder.Packing.SHUFFLED_LZF);
        file.dataset("1/EDS/Data/Window Integral/Al Ka1", "f4", new double[12], 12, 1);
        return header(file, "1/Electron Image", 2, 5).dataset("1/Electron Image/Data/SE/Electron Image 8", "u1", new double[10], 10, 1);
    }

    static double[] counts(int pixels) {
        Random random = new Random(1);
        double[] counts = new double[pixels * CHANNELS];
        Arrays.setAll(counts, i -> random.nextInt(4) == 0 ? random.nextInt(1000) : 0);
        return counts;
    }

    static Hdf5Builder header(Hdf5Builder file, String technique, int width, int height) {
        String header = technique + "/Header/";
        one(file, header + "X Cells", "i4", width);
        one(file, header + "Y Cells", "i4", height);
        one(file, header + "X Step", "f4", 0.1);
        one(file, header + "Y Step", "f4", height == 1 ? 0 : 0.2);
        one(file, header + "Beam Voltage", "f4", 20);
        one(file, header + "Tilt Angle", "f4", Math.toRadians(30));
        return file;
    }

    static void one(Hdf5Builder file, String path, String type, double value) {
        file.dataset(path, type, new double[] {value}, 1, 1);
    }

    static Hdf5Builder root() {
        return new Hdf5Builder().text("Format Version", "7.0").text("Index", "1").text("Manufacturer", "Oxford Instruments");
    }

    static Hdf5Builder eds(Hdf5Builder file, String technique, int width, int height, Hdf5Builder.Packing packing) {
        int pixels = width * height;
        header(file, technique, width, height);
        one(file, technique + "/Header/Channel Width", "f4", 10);
        one(file, technique + "/Header/Start Channel", "f4", -200);
        one(file, technique + "/Header/Detector Elevation", "f4", Math.toRadians(35));
        one(file, technique + "/Header/Detector Azimuth", "f4", Math.toRadians(90));
        double[] live = new double[pixels];
        Arrays.fill(live, 0.25);
        live[pixels - 1] = pixels > 1 ? Double.NaN : 0.25;
        file.dataset(technique + "/Data/Live Time", "f4", live, pixels, 1);
        file.dataset(technique + "/Data/X", "f4", new double[pixels], pixels, 1);
        return file.chunked(technique + "/Data/Spectrum", "i4", counts(pixels), new int[] {pixels, CHANNELS},
                new int[] {Math.min(pixels, 5), 8},
                packing);
    }
}
