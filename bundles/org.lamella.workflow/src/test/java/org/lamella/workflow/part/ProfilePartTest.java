package org.lamella.workflow.part;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.MeasuredProfile;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.MeasuredProfileFile;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.output.ResultFolder;
import org.lamella.workflow.report.ProfilePlot;
import org.lamella.workflow.report.Results;

/** The table of a profile is what a comparison with a simulation reads. */
class ProfilePartTest {

    @TempDir
    private Path folder;

    private Path written(String quantity) throws LamellaException {
        ProfilePlot plot = new ProfilePlot("Steel", new double[] {0, 2, 4}, "nm", quantity,
                List.of(new ProfilePlot.Curve("Cr", new double[] {16, 13, 71}, new double[] {0.5, 0.4, 1})));
        new ResultFolder(folder.resolve("out")).write(Results.builder("Steel", Provenance.begin()).add(new ProfilePart(plot)).build(),
                Progress.NONE);
        return folder.resolve("out/profile.csv");
    }

    @Test
    void massPercentAreReadAsMassFractionsWithTheirErrors() throws LamellaException {
        MeasuredProfile read = MeasuredProfileFile.read(written("Mass (wt%)"));
        assertEquals("Cr", read.curves().get(0).element());
        assertArrayEquals(new double[] {0.16, 0.13, 0.71}, read.curves().get(0).massFractions(), 1e-12);
        assertArrayEquals(new double[] {0.005, 0.004, 0.01}, read.curves().get(0).sigma(), 1e-12);
    }

    @Test
    void atomicPercentAreNotTakenForMassPercent() throws LamellaException {
        Path file = written("Atomic (at%)");
        String message = assertThrows(LamellaException.class, () -> MeasuredProfileFile.read(file)).getMessage();
        assertTrue(message.contains("Cr is in at%"), message);
    }
}
