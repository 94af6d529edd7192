package org.lamella.core.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.january.DatasetException;
import org.eclipse.january.dataset.IDataset;
import org.eclipse.january.dataset.Slice;
import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.CubeCrop;
import org.lamella.core.cube.RebinFactors;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.progress.Progress;

class SignalTest {

    private static final Axis Y = Axis.uniform("y", AxisRole.NAVIGATION, 3, 10, 0.5, "nm");
    private static final Axis X = Axis.uniform("x", AxisRole.NAVIGATION, 4, -1, 0.25, "nm");
    private static final Axis ENERGY = Axis.uniform("Energy", AxisRole.SIGNAL, 5, 0.2, 0.01, "keV");

    /** Cell (y, x, channel) holds 100 y + 10 x + channel. */
    private static SpectrumImage numbered() {
        SparseCube.Builder builder = SparseCube.builder(4, 3, 5, DataType.UINT16);
        for (int p = 0; p < 12; p++) {
            int base = 100 * (p / 4) + 10 * (p % 4);
            builder.appendDenseRow(new int[] {base, base + 1, base + 2, base + 3, base + 4});
        }
        return new SpectrumImage(SignalHeader.of("numbered", SignalKind.EDS_TEM), List.of(Y, X), ENERGY, builder.build());
    }

    @Test
    void januarySeesTheSameNumbers() throws DatasetException {
        IDataset slice = numbered().lazyDataset().getSlice(new Slice(1, 3), new Slice(0, 4, 3), new Slice(4, 1, -2));
        assertArrayEquals(new int[] {2, 2, 2}, slice.getShape());
        assertEquals(104, slice.getInt(0, 0, 0));
        assertEquals(102, slice.getInt(0, 0, 1));
        assertEquals(234, slice.getInt(1, 1, 0));
    }

    @Test
    void januarySeesSpectraAndImages() throws DatasetException {
        Spectrum spectrum = new Spectrum(SignalHeader.of("s", SignalKind.EELS), ENERGY, NumericArray.of(new double[] {1, 2, 3, 4, 5.5}));
        assertEquals(5.5, spectrum.lazyDataset().getSlice().getDouble(4));
        Image image = new Image(SignalHeader.of("i", SignalKind.IMAGE), Y, X, NumericArray.of(DataType.UINT32,
                new long[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 4_294_967_295L}));
        assertEquals(4_294_967_295L, image.lazyDataset().getSlice().getLong(2, 3));
    }

    @Test
    void cropMovesTheAxesWithTheCells() throws LamellaException {
        SpectrumImage cropped = numbered().crop(new CubeCrop(1, 3, 1, 2, 2, 5), Progress.NONE);
        assertArrayEquals(new int[] {1, 2, 3}, cropped.shape());
        assertEquals(10.5, cropped.axes().get(0).offset());
        assertEquals(-0.75, cropped.axes().get(1).offset());
        assertEquals(0.22, cropped.axes().get(2).offset(), 1e-15);
        assertEquals(112.0 + 122, cropped.sumSpectrum(Progress.NONE).values().get(0));
    }

    @Test
    void rebinPutsPointsAtTheCentresOfBlocks() throws LamellaException {
        SpectrumImage binned = numbered().rebin(new RebinFactors(2, 3, 2), Progress.NONE);
        assertArrayEquals(new int[] {1, 2, 2}, binned.shape());
        assertEquals(10.5, binned.axes().get(0).offset());
        assertEquals(1.5, binned.axes().get(0).scale());
        assertEquals(-0.875, binned.axes().get(1).offset());
        assertEquals(0.205, binned.axes().get(2).offset(), 1e-15);
        assertEquals(0.02, binned.axes().get(2).scale(), 1e-15);
    }

    @Test
    void impossibleCropsAndBlocksAreRefusedInWords() {
        assertTrue(assertThrows(LamellaException.class, () -> numbered().crop(new CubeCrop(0, 5, 0, 3, 0, 5), Progress.NONE))
                .getMessage().contains("leaves the image 'numbered'"));
        assertTrue(assertThrows(LamellaException.class, () -> numbered().rebin(new RebinFactors(5, 1, 1), Progress.NONE))
                .getMessage().contains("larger than the image"));
    }

    @Test
    void windowTakesChannelsWhoseCentresLieBetweenItsEdges() throws LamellaException {
        assertEquals(new ChannelRange(1, 4), ChannelRange.of(ENERGY, 0.21, 0.23));
        assertEquals(new ChannelRange(1, 4), ChannelRange.of(ENERGY, 0.23, 0.21));
        assertEquals(0, ChannelRange.of(ENERGY, 0.211, 0.219).size());
        assertEquals(0, ChannelRange.of(ENERGY, 5, 6).size());
        Image map = numbered().windowMap(0.21, 0.23, Progress.NONE);
        assertEquals(3 * 230 + 1 + 2 + 3, map.values().get(11));
        assertEquals("nm", map.xAxis().units());
    }

    @Test
    void axesFindTheNearestPoint() {
        assertEquals(2, X.nearest(-0.51));
        assertEquals(0, X.nearest(-99));
        assertEquals(3, X.nearest(99));
        Axis down = Axis.uniform("E", AxisRole.SIGNAL, 10, 5, -0.5, "eV");
        assertEquals(4, down.nearest(3.1));
        Axis listed = Axis.nonUniform("wavelength", AxisRole.SIGNAL, new double[] {1, 2, 4, 8}, "nm");
        assertEquals(2, listed.nearest(5.5));
        assertEquals(8, listed.coordinate(3));
        assertArrayEquals(new double[] {1.5, 6}, listed.rebin(2).coordinates());
        assertArrayEquals(new double[] {2, 4}, listed.crop(1, 3).listedCoordinates().orElseThrow());
    }

    @Test
    void integerSumsAreExactAndOverflowIsNotSilent() {
        long big = Long.MAX_VALUE / 2;
        assertEquals(2 * big, NumericArray.of(DataType.INT64, new long[] {big, big}).exactSum());
        NumericArray tooBig = NumericArray.of(DataType.INT64, new long[] {Long.MAX_VALUE, 1});
        assertThrows(ArithmeticException.class, tooBig::exactSum);
        assertThrows(IllegalStateException.class, () -> NumericArray.of(new double[] {1}).exactSum());
        assertEquals(2.0, NumericArray.of(new double[] {Double.NaN, 2, -1}).max());
    }

    @Test
    void metadataTreeIsFoundByPath() {
        MetadataTree tree = MetadataTree.of(Map.of("TEM", Map.of("beam_energy", 200, "name", "Titan"), "elements", List.of("Fe", "Pt")));
        assertEquals(Optional.of(200.0), tree.number("TEM.beam_energy"));
        assertEquals(Optional.of("Titan"), tree.text("TEM.name"));
        assertEquals(Optional.empty(), tree.number("TEM.name"));
        assertEquals(Optional.empty(), tree.find("TEM.name.first"));
        assertEquals(List.of("Fe", "Pt"), tree.texts("elements"));
        assertEquals(List.of(), tree.texts("TEM"));
    }

    @Test
    void unknownAcquisitionValuesStayUnknown() {
        Acquisition acquisition = Acquisition.builder().beamEnergyKeV(200).liveTimeS(Double.NaN).build();
        assertEquals(200, acquisition.beamEnergyKeV().orElseThrow());
        assertTrue(acquisition.liveTimeS().isEmpty());
    }

    @Test
    void sizesThatDoNotFitAreRefused() {
        SignalHeader header = SignalHeader.of("s", SignalKind.SPECTRUM);
        assertThrows(IllegalArgumentException.class, () -> new Spectrum(header, ENERGY, NumericArray.of(new double[4])));
        assertThrows(IllegalArgumentException.class, () -> new Image(header, Y, X, NumericArray.of(new double[11])));
        assertThrows(IllegalArgumentException.class, () -> new SpectrumImage(header, List.of(X), ENERGY, numbered().cube()));
    }
}
