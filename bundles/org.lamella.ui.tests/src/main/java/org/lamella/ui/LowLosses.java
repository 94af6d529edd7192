package org.lamella.ui;

import java.util.List;
import org.lamella.core.cube.DenseCube;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;

/** Energy losses of which everything is known. */
public final class LowLosses {

    /** Columns and rows. */
    public static final int SIZE = 24;
    /** Channel of the zero-loss peak where nothing has drifted. */
    public static final int ZERO = 60;

    private LowLosses() {
    }

    /** How far the zero-loss peak of a pixel has drifted, channels. */
    public static double drift(int pixel) {
        return 8 * Math.sin(pixel / 90.0);
    }

    /** A map of zero-loss peaks that drift, with a plasmon that is stronger in a grain. */
    public static SpectrumImage drifting() {
        int channels = 400;
        float[][] rows = new float[SIZE][SIZE * channels];
        for (int pixel = 0; pixel < SIZE * SIZE; pixel++) {
            double grain = Math.hypot(pixel % SIZE - 10, pixel / SIZE - 13) < 6 ? 3 : 1;
            for (int c = 0; c < channels; c++) {
                double x = c - ZERO - drift(pixel);
                rows[pixel / SIZE][pixel % SIZE * channels + c] = (float) (2e4 * Math.exp(-x * x / 8)
                        + 900 * grain * Math.exp(-Math.pow((x - 70) / 18, 2)) + 5);
            }
        }
        return new SpectrumImage(SignalHeader.of("Drifting low losses", SignalKind.EELS), List.of(
                Axis.uniform("y", AxisRole.NAVIGATION, SIZE, 0, 2, "nm"), Axis.uniform("x", AxisRole.NAVIGATION, SIZE, 0, 2, "nm")),
                Axis.uniform("Energy loss", AxisRole.SIGNAL, channels, -14, 0.25, "eV"), DenseCube.ofFloats(SIZE, SIZE, channels, rows));
    }
}
