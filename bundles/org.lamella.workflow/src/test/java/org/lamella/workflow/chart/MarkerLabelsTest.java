package org.lamella.workflow.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkerLabelsTest {

    private static final PlotArea AREA = new PlotArea(new Box(0, 0, 100, 50), new Range(0, 100), new Range(0, 1), VerticalScale.LINEAR);

    private static List<MarkerLabels.Placed> place(double... energies) {
        List<LineMarker> markers = new ArrayList<>();
        for (double energy : energies) {
            markers.add(new LineMarker("m" + energy, energy));
        }
        return MarkerLabels.place(markers, AREA, 10, 12);
    }

    private static List<Double> labels(double... energies) {
        return place(energies).stream().map(MarkerLabels.Placed::labelX).toList();
    }

    @Test
    void namesStandOverTheirMarkersWhereThereIsRoom() {
        assertEquals(List.of(20.0, 50.0, 60.0), labels(60, 20, 50));
    }

    @Test
    void closeNamesMoveApartEvenly() {
        assertEquals(List.of(46.0, 56.0), labels(50, 52));
        assertEquals(List.of(41.0, 51.0, 61.0), labels(50, 52, 51));
    }

    @Test
    void namesStayInsideThePlot() {
        assertEquals(List.of(0.0, 10.0), labels(1, 2));
        assertEquals(List.of(90.0, 100.0), labels(99, 98));
    }

    @Test
    void theLastGoesWhenThereIsNoRoom() {
        assertEquals(List.of("m50.0", "m51.0", "m52.0"),
                place(50, 51, 52, 50.5).stream().map(placed -> placed.marker().name()).toList());
        assertEquals(List.of(), labels(-1, 101));
    }

    @Test
    void orderDistanceAndReachHoldForAnyMarkers() {
        Random random = new Random(6);
        for (int run = 0; run < 200; run++) {
            double[] energies = random.doubles(1 + random.nextInt(30)).map(v -> 100 * v * v).toArray();
            List<MarkerLabels.Placed> placed = place(energies);
            assertTrue(!placed.isEmpty());
            for (int i = 0; i < placed.size(); i++) {
                assertTrue(Math.abs(placed.get(i).labelX() - placed.get(i).x()) <= 12);
                assertTrue(i == 0 || placed.get(i).labelX() - placed.get(i - 1).labelX() >= 10 - 1e-9);
                assertTrue(i == 0 || placed.get(i).x() >= placed.get(i - 1).x());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"Fe_Ka, Fe Kα", "Fe_Kb, Fe Kβ", "U_Ma, U Mα", "Lu_La, Lu Lα", "W_Lb3, W Lβ3", "W_Lg1, W Lγ1", "Zr_Ln, Zr Ln",
        "Ba_La, Ba Lα", "Cr_L23, 'Cr L2,3'", "N_K, N K", "Au_M5, Au M5", "Fe, Fe", "C-K, C-K", "mean_intensity_gain, mean_intensity_gain"})
    void namesOfLinesAndEdgesArePrintedAsTheFieldWritesThem(String name, String label) {
        assertEquals(label, new LineMarker(name, 1).label());
    }
}
