package org.lamella.classifier.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lamella.classifier.ClassifierModel;
import org.lamella.classifier.ConfusionMatrix;
import org.lamella.classifier.ModelFile;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.Weighting;
import org.lamella.decomposition.pca.PcaParameters;
import org.lamella.decomposition.pca.PrincipalComponents;
import org.lamella.phantom.MantlePhantom;
import org.lamella.phantom.Phantom;
import org.lamella.xray.Element;

class PhantomComponentsTest {

    @Test
    void materialsOfTestsAreNoneOfTraining() {
        Set<String> training = Materials.forTraining().stream().map(Material::name).collect(Collectors.toCollection(HashSet::new));
        assertEquals(36, training.size());
        assertEquals(20, Materials.heldOut().size());
        training.retainAll(Materials.heldOut().stream().map(Material::name).toList());
        assertTrue(training.isEmpty());
    }

    @Test
    void formulasAreRead() {
        Material material = Material.parse("test; glass; Na2Si4O9 0.5; CH3NH3PbI3 1.5");
        assertTrue(material.heldOut());
        assertEquals(4.0 / 15, material.phases().get(0).atomicFraction(Element.of(14)), 1e-12);
        assertEquals(1.0 / 6, material.phases().get(1).atomicFraction(Element.of(82)), 1e-12);
    }

    /** Three phases give three components of signal; the rest is noise, by share and by standard deviations. */
    @Test
    void truthTellsTheComponentsOfThreePhasesFromNoise() throws LamellaException {
        Phantom phantom = MantlePhantom.of(80, 70, 200, 3, Progress.NONE);
        DecompositionResult result = new PrincipalComponents().decompose(phantom.image(), new PcaParameters(12, Weighting.POISSON, 0, 0, 0),
                Progress.NONE);
        TrueSignal[] signals = TrueSignal.of(phantom.image(), result, phantom.truth()::expectedSpectrum, Progress.NONE);
        for (int k = 0; k < signals.length; k++) {
            if (k < 3) {
                assertTrue(signals[k].share() > 0.5 && signals[k].share() < 1.01 && signals[k].sigma() > 40, signals[k].toString());
            } else {
                assertTrue(Math.abs(signals[k].share()) < 0.01 && signals[k].sigma() < 5, signals[k].toString());
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameComponents() throws LamellaException {
        PhantomComponents first = PhantomComponents.of(Materials.forTraining(), 2, 4, 77, Progress.NONE);
        PhantomComponents again = PhantomComponents.of(Materials.forTraining(), 2, 4, 77, Progress.NONE);
        assertEquals(first.decided().stream().map(example -> example.signal() + example.specimen()).toList(),
                again.decided().stream().map(example -> example.signal() + example.specimen()).toList());
        assertEquals(8, first.decided().size() + first.border().size());
        ClassifierModel model = ModelFile.shipped();
        assertFalse(first.decided().isEmpty());
        assertEquals(Arrays.toString(probabilities(model, first)), Arrays.toString(probabilities(model, again)));
    }

    private static double[] probabilities(ClassifierModel model, PhantomComponents components) throws LamellaException {
        return model.signalProbabilities(components.decided().stream().map(example -> example.image()).toList(), Progress.NONE);
    }

    /** A sample of the test on 100 specimens whose figures stand in the documentation: materials and seeds that were not trained on. */
    @Test
    void theShippedModelIsRightOnMaterialsThatItDoesNotKnow() throws LamellaException {
        PhantomTraining.Test test = PhantomTraining.test(ModelFile.shipped(), 20, Progress.NONE);
        ConfusionMatrix matrix = test.decided();
        assertTrue(matrix.total() > 500, matrix.toString());
        assertTrue(matrix.accuracy() > 0.99, matrix.toString());
        assertTrue(matrix.sensitivity() > 0.98, matrix.toString());
        assertTrue(matrix.specificity() >= 0.995, matrix.toString());
    }
}
