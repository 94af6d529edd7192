package org.lamella.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.xray.DetectorResponse;
import org.lamella.xray.Element;
import org.lamella.xray.EmissionModel;
import org.lamella.xray.SiliconDetector;
import org.lamella.xray.ThinFilmEmission;

class SpectrumImagePhantomTest {

    private static final EdsSetup SETUP = new EdsSetup(200, DetectorResponse.TYPICAL, new SiliconDetector(0.1, 0.45), 22,
            Axis.uniform("Energy", AxisRole.SIGNAL, 1024, 0.2, 0.01, "keV"));
    private static final Phase IRON = Phase.of("iron", Map.of("Fe", 1.0), 2);
    private static final Phase CHROMIA = Phase.of("chromia", Map.of("Cr", 2.0, "O", 3.0), 1);

    @Test
    void brightPhasesTakeMoreOfTheDose() throws LamellaException {
        AbundanceMaps halves = new AbundanceMaps(2, 1, new double[][] {{1, 0}, {0, 1}});
        PhantomTruth truth = new SpectrumImagePhantom("test", List.of(IRON, CHROMIA), halves, SETUP, 90, 1).truth(Progress.NONE);
        assertEquals(120, Arrays.stream(truth.spectra()[0]).sum(), 1e-9);
        assertEquals(60, Arrays.stream(truth.spectra()[1]).sum(), 1e-9);
        assertEquals(180, Arrays.stream(truth.expectedSumSpectrum()).sum(), 1e-9);
    }

    @Test
    void atomicFractionsAddUpToOneWhateverTheUnit() throws LamellaException {
        assertEquals(0.4, CHROMIA.atomicFraction(Element.of("Cr")), 1e-15);
        assertEquals(0.6, CHROMIA.atomicFraction(Element.of("O")), 1e-15);
        assertEquals(0, CHROMIA.atomicFraction(Element.of("Fe")));
    }

    /** The same spectrum from an emission that makes nothing but oxygen leaves oxygen and bremsstrahlung. */
    @Test
    void linesComeFromTheEmissionModel() {
        EmissionModel physics = new ThinFilmEmission(200);
        EmissionModel oxygenAlone = transition -> transition.element().symbol().equals("O") ? physics.crossSectionCm2(transition) : 0;
        double[] all = new SpectrumSimulator(SETUP, physics).spectrum(CHROMIA);
        double[] oxygen = new SpectrumSimulator(SETUP, oxygenAlone).spectrum(CHROMIA);
        int chromium = SETUP.energyAxis().nearest(5.41);
        int background = SETUP.energyAxis().nearest(4.9);
        assertEquals(1, Arrays.stream(all).sum(), 1e-12);
        assertEquals(4.9 / 5.41, oxygen[chromium] / oxygen[background], 0.01);
        assertTrue(all[chromium] > 50 * all[background]);
    }

    @Test
    void extremeDosesGetAWiderType() throws LamellaException {
        AbundanceMaps one = new AbundanceMaps(1, 1, new double[][] {{1}});
        Phantom phantom = new SpectrumImagePhantom("test", List.of(IRON), one, SETUP, 5e5, 1).generate(1, Progress.NONE);
        assertEquals(DataType.UINT32, phantom.image().dataType());
        assertEquals(5e5, phantom.image().sum().doubleValue(), 4 * Math.sqrt(5e5));
    }

    @Test
    void impossibleRecipesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Phase.of("bad", Map.of("Xx", 1.0), 1));
        assertThrows(IllegalArgumentException.class, () -> Phase.of("bad", Map.of("Fe", -1.0), 1));
        assertThrows(IllegalArgumentException.class, () -> Phase.of("bad", Map.of(), 1));
        assertThrows(IllegalArgumentException.class, () -> new AbundanceMaps(1, 1, new double[][] {{0.4}, {0.4}}));
        assertThrows(IllegalArgumentException.class, () -> new AbundanceMaps(1, 1, new double[][] {{1.5}, {-0.5}}));
        AbundanceMaps one = new AbundanceMaps(1, 1, new double[][] {{1}});
        assertThrows(IllegalArgumentException.class, () -> new SpectrumImagePhantom("test", List.of(IRON, CHROMIA), one, SETUP, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new SpectrumImagePhantom("test", List.of(IRON), one, SETUP, 0, 1));
    }
}
