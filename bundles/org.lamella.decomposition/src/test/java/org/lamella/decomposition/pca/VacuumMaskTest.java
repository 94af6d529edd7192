package org.lamella.decomposition.pca;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.TestImages;

class VacuumMaskTest {

    /** A map whose pixels marked {@code #} hold 2 counts in their highest channel, the others 1; rows are divided by {@code /}. */
    private static SpectrumImage map(SignalKind kind, String rows) {
        int width = rows.indexOf('/');
        int[][] counts = rows.replace("/", "").chars().mapToObj(c -> new int[] {1, c == '#' ? 2 : 0, 1}).toArray(int[][]::new);
        return TestImages.ofKind(kind, TestImages.ofCounts(width, counts).cube());
    }

    private static String drawing(Mask mask) {
        StringBuilder drawing = new StringBuilder();
        for (int y = 0; y < mask.height(); y++) {
            for (int x = 0; x < mask.width(); x++) {
                drawing.append(mask.contains(x, y) ? '#' : '.');
            }
            drawing.append('/');
        }
        return drawing.toString();
    }

    private static Mask specimen(SpectrumImage image, double threshold) throws LamellaException {
        return VacuumMask.specimen(image, threshold, Progress.NONE);
    }

    /** Expected drawings are those of SciPy's binary_dilation and binary_erosion with the borders that HyperSpy gives them. */
    @ParameterizedTest
    @CsvSource({"#####/#.###/#####/, #####/#.###/#####/", "#####/#.#.#/#####/#####/, #####/#.#.#/#####/#####/", "##.#.##/, ##...##/",
        "#####/####./##.../#####/, #####/####./##.../###../",
        "######/#....#/#.#..#/#....#/######/######/, ##..##/#....#/....../#....#/######/######/"})
    void closesGapsInTheVacuum(String counts, String expected) throws LamellaException {
        assertEquals(expected, drawing(specimen(map(SignalKind.EDS_TEM, counts), 1)));
    }

    @Test
    void otherSignalsHaveNoVacuum() throws LamellaException {
        assertEquals("####/####/", drawing(specimen(map(SignalKind.EELS, "###./####/"), 1)));
    }

    @Test
    void thresholdZeroUsesAllPixels() throws LamellaException {
        assertEquals("####/####/", drawing(specimen(map(SignalKind.EDS_TEM, "###./####/"), 0)));
    }

    @Test
    void tooFewCountsToTellUseAllPixels() throws LamellaException {
        assertEquals("####/####/", drawing(specimen(map(SignalKind.EDS_TEM, "..../..##/"), 1)));
    }

    @Test
    void pixelsOfOtherMapsInASeriesAreNoNeighbours() throws LamellaException {
        // seen as one map of 3 x 4 pixels all of it would be closed
        Cube cube = map(SignalKind.EDS_TEM, "#.#/###/.../#.#/").cube();
        SpectrumImage series = TestImages.withNavigation(cube, 2, 2, 3);
        SpectrumImage tem = new SpectrumImage(SignalHeader.of("test", SignalKind.EDS_TEM), series.navigationAxes(), series.energyAxis(),
                cube);

        assertEquals("#.#/###/.../#.#/", drawing(specimen(tem, 1)));
    }
}
