package org.lamella.core.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lamella.core.cube.DenseCube;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.DataType;

/** Residuals worked out by hand. */
class ResidualMapTest {

    private static final double[][] MAPS = {{2, 0}, {0, 1}};
    private static final double[][] SPECTRA = {{1, 2, 0}, {0, 1, 3}};

    @Test
    void isZeroForThePerfectProduct() throws Exception {
        DenseCube product = DenseCube.ofDoubles(2, 1, 3, new double[][] {{2, 4, 0, 0, 1, 3}});
        assertArrayEquals(new double[2], ResidualMap.rootMeanSquare(product, 0, MAPS, SPECTRA, Progress.NONE), 1e-15);
    }

    @Test
    void countsWhatIsNotStoredToo() throws Exception {
        // the first pixel lacks its 4, the second is as it should be but for one count more
        SparseCube.Builder builder = SparseCube.builder(2, 1, 3, DataType.UINT16);
        builder.appendDenseRow(new int[] {2, 0, 0});
        builder.appendDenseRow(new int[] {0, 2, 3});
        double[] residual = ResidualMap.rootMeanSquare(builder.build(), 0, MAPS, SPECTRA, Progress.NONE);
        assertEquals(Math.sqrt(16 / 3.0), residual[0], 1e-15);
        assertEquals(Math.sqrt(1 / 3.0), residual[1], 1e-15);
    }

    @Test
    void leavesOtherChannelsAlone() throws Exception {
        double[] row = {9, 2, 4, 0, 9, 9, 0, 1, 4, 9};
        DenseCube wide = DenseCube.ofDoubles(2, 1, 5, new double[][] {row});
        double[] residual = ResidualMap.rootMeanSquare(wide, 1, MAPS, SPECTRA, Progress.NONE);
        assertEquals(0, residual[0], 1e-12, Arrays.toString(residual));
        assertEquals(Math.sqrt(1 / 3.0), residual[1], 1e-12);
    }
}
