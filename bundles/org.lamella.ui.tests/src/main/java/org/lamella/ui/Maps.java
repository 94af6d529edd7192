package org.lamella.ui;

import java.util.Random;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.phantom.MantlePhantom;

/** Spectrum images for the tests of the workbench. */
public final class Maps {

    private Maps() {
    }

    /** A small mineral map of three phases. @return 48 x 40 pixels, 2048 channels, 200 counts a pixel */
    public static SpectrumImage mantle() {
        try {
            return MantlePhantom.of(48, 40, 200, 3, Progress.NONE).image();
        } catch (LamellaException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * A map of random counts; cheap to make in any size.
     *
     * @param size columns and rows
     * @param channels channels
     * @param countsPerPixel counts in each pixel
     * @return the map
     */
    public static SpectrumImage random(int size, int channels, int countsPerPixel) {
        SparseCube.Builder builder = SparseCube.builder(size, size, channels, DataType.UINT8);
        Random random = new Random(1);
        int[] row = new int[channels];
        for (int pixel = 0; pixel < size * size; pixel++) {
            java.util.Arrays.fill(row, 0);
            for (int i = 0; i < countsPerPixel; i++) {
                // dense at low energies, as X-ray spectra are
                double share = random.nextDouble();
                row[(int) (share * share * channels)]++;
            }
            builder.appendDenseRow(row);
        }
        Axis x = Axis.uniform("x", AxisRole.NAVIGATION, size, 0, 2, "nm");
        Axis y = Axis.uniform("y", AxisRole.NAVIGATION, size, 0, 2, "nm");
        Axis energy = Axis.uniform("Energy", AxisRole.SIGNAL, channels, 0, 0.01, "keV");
        SignalHeader header = new SignalHeader("Random map", SignalKind.EDS_TEM, Acquisition.UNKNOWN, MetadataTree.EMPTY,
                java.util.List.of());
        return new SpectrumImage(header, java.util.List.of(y, x), energy, builder.build());
    }
}
