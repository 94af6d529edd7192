package org.lamella.workflow;

import java.util.List;
import org.lamella.core.cube.DenseCube;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;

/** Small spectrum images with known numbers. */
final class TestImages {

    private TestImages() {
    }

    /** 2 rows x 3 columns x 4 channels; the value at (y, x, channel) is its running number, so that the sum is 276 and the maximum 23. */
    static SpectrumImage counting() {
        int[][] rows = new int[2][12];
        for (int i = 0; i < 24; i++) {
            rows[i / 12][i % 12] = i;
        }
        Acquisition acquisition = Acquisition.builder().beamEnergyKeV(200).liveTimeS(12.5).elevationDeg(22)
                .elements(List.of("Fe", "O")).build();
        SignalHeader header = new SignalHeader("counting", SignalKind.EDS_TEM, acquisition, MetadataTree.EMPTY, List.of());
        List<Axis> navigation = List.of(Axis.uniform("height", AxisRole.NAVIGATION, 2, 0, 0.5, "nm"),
                Axis.uniform("width", AxisRole.NAVIGATION, 3, 1, 0.5, "nm"));
        Axis energy = Axis.uniform("Energy", AxisRole.SIGNAL, 4, 0.2, 0.01, "keV");
        return new SpectrumImage(header, navigation, energy, DenseCube.ofInts(3, 2, 4, DataType.UINT8, rows));
    }
}
