package org.lamella.preprocessing.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.preprocessing.Simulated;

class GridTest {

    private final SpectrumImage image = Simulated.counts(7, 6, Simulated.energy(40, 100, 0.5), 1, (pixel, c) -> 0.3 + 0.1 * (pixel % 5));

    @Test
    void rebinningAddsCountsAndKeepsThemSparse() throws LamellaException {
        SpectrumImage joined = Simulated.run(new Rebin(), image, Map.of("columns", "2", "rows", "3", "channels", "4")).image();
        assertTrue(joined.cube().isSparse());
        assertArrayEquals(new int[] {2, 3, 10}, joined.shape());
        assertEquals(100.75, joined.energyAxis().coordinate(0), 1e-12);
        double[] expected = new double[10];
        for (int y = 3; y < 6; y++) {
            for (int x = 2; x < 4; x++) {
                double[] spectrum = Simulated.spectrum(image, y * 7 + x);
                for (int c = 0; c < 40; c++) {
                    expected[c / 4] += spectrum[c];
                }
            }
        }
        assertArrayEquals(expected, Simulated.spectrum(joined, 4));
    }

    @Test
    void croppingKeepsValuesAndPlaces() throws LamellaException {
        SpectrumImage part = Simulated.run(new Crop(), image, Map.of("pixels", "2:5,1:6", "energies", "105:109")).image();
        assertTrue(part.cube().isSparse());
        assertArrayEquals(new int[] {5, 3, 9}, part.shape());
        assertEquals(105, part.energyAxis().coordinate(0), 1e-12);
        assertEquals(2, part.xAxis().coordinate(0), 1e-12);
        double[] whole = Simulated.spectrum(image, 3 * 7 + 4);
        double[] cut = Simulated.spectrum(part, 2 * 3 + 2);
        for (int c = 0; c < 9; c++) {
            assertEquals(whole[10 + c], cut[c]);
        }
    }

    @Test
    void wrongPartsAreRefusedInWords() {
        LamellaException outside = assertThrows(LamellaException.class, () -> Simulated.run(new Crop(), image, Map.of("pixels",
                "0:9,0:2")));
        assertTrue(outside.getMessage().contains("7 x 6"), outside.getMessage());
        assertTrue(assertThrows(LamellaException.class, () -> Simulated.run(new Crop(), image, Map.of("pixels", "all"))).getMessage()
                .contains("0:128"));
        assertThrows(LamellaException.class, () -> Simulated.run(new Crop(), image, Map.of("energies", "900:950")));
        assertThrows(LamellaException.class, () -> Simulated.run(new Rebin(), image, Map.of("columns", "8")));
    }
}
