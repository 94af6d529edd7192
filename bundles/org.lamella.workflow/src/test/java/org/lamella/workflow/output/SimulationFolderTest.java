package org.lamella.workflow.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.ComparisonResult;
import org.lamella.core.contribution.DiffusionResult;
import org.lamella.core.contribution.DiffusionResult.Attachment;
import org.lamella.core.contribution.DiffusionResult.Balance;
import org.lamella.core.contribution.DiffusionResult.Field;
import org.lamella.core.contribution.DiffusionResult.InterfaceHistory;
import org.lamella.core.contribution.DiffusionResult.Profile;
import org.lamella.core.contribution.MeasuredProfile;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.ComparisonOutcome;
import org.lamella.workflow.DiffusionOutcome;
import org.lamella.workflow.MeasuredProfileFile;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.SimulationFolder;
import org.lamella.workflow.part.ComparisonPart;
import org.lamella.workflow.part.DiffusionPart;
import org.lamella.workflow.report.Results;

class SimulationFolderTest {

    @TempDir
    private Path folder;

    private static DiffusionResult sample() {
        double[] distance = {1, 2, 2, 5};
        List<String> phases = List.of("beta", "beta", "alpha", "alpha");
        double[][] mass = {{0.2, 0.2, 0.9, 0.8}, {0.8, 0.8, 0.1, 0.2}};
        double[][] spread = {{0.01, 0.01, 0.02, 0.01}, {0.01, 0.01, 0.02, 0.01}};
        Field potential = new Field("potential", "J/mol", new double[][] {{-1, -2, -3, -4}, {-5, -6, -7, -8}});
        Profile between = new Profile(10, 1000, false, distance, phases, mass, new double[0][], List.of(), new double[] {2});
        Profile last = new Profile(100, 1000, true, distance, phases, mass, spread, List.of(potential), new double[] {2});
        InterfaceHistory history = new InterfaceHistory("beta", "alpha", new double[] {0, 10, 100}, new double[] {1, 1.5, 2},
                new double[] {0, 0.1, 0.01}, new double[][] {{0.2, 0.2, 0.2}, {0.8, 0.8, 0.8}}, new double[][] {{0.9, 0.9, 0.9},
                {0.1, 0.1, 0.1}});
        return new DiffusionResult("Growth <of> beta", List.of("Fe", "Cr"), List.of(between, last), List.of(history),
                new Balance(new double[] {0, 10, 100}, new double[] {0, 1e-16, 1e-16}), Map.of("Geometry", "planar"),
                List.of(new Attachment("state", ".txt", "State at the end", "state\n")), List.of("Read this."));
    }

    @Test
    void aSimulationIsReadBackAsItWasWritten() throws LamellaException, IOException {
        DiffusionResult written = sample();
        new ResultFolder(folder).write(Results.builder(written.title(), Provenance.begin())
                .add(new DiffusionPart(new DiffusionOutcome(written, Provenance.begin()))).build(), Progress.NONE);
        DiffusionResult read = SimulationFolder.read(folder);
        assertEquals(written.title(), read.title());
        assertEquals(written.elements(), read.elements());
        assertEquals(written.facts(), read.facts());
        assertEquals(2, read.profiles().size());
        Profile last = read.profiles().get(1);
        assertTrue(last.requested() && !read.profiles().get(0).requested());
        assertArrayEquals(written.profiles().get(1).massFractions()[1], last.massFractions()[1]);
        assertArrayEquals(written.profiles().get(1).spread()[0], last.spread()[0]);
        assertEquals(0, read.profiles().get(0).spread().length);
        assertArrayEquals(new double[] {2}, last.interfacesNm());
        assertEquals(written.profiles().get(1).phases(), last.phases());
        for (String file : List.of("profile_Fe.svg", "profile_Cr.svg", "potentials.svg", "interface.svg", "interface.csv", "balance.csv",
                "state.txt")) {
            assertTrue(Files.exists(folder.resolve(file)), file);
        }
    }

    @Test
    void plotsAndReportAreWellFormed() throws Exception {
        DiffusionResult written = sample();
        ComparisonResult.Curve curve = new ComparisonResult.Curve("Cr", new double[] {0, 5}, new double[] {0.1, 0.2},
                new double[] {0.01, 0.01},
                new double[] {0.11, 0.19}, new double[] {0.1, 0.18}, new double[] {0.12, 0.2});
        ComparisonResult compared = new ComparisonResult("Least squares",
                List.of(new ComparisonResult.Fit("a", List.of(new ComparisonResult.Value("time", "s", 100, 80, 120)), 2, 1, 0.16)),
                List.of(curve),
                List.of(new ComparisonResult.Width("Cr", "measured", 30, Double.NaN)),
                List.of(new ComparisonResult.Check("N", "db", new double[] {0, 5}, new double[] {0.001, 0.002}, new double[] {1e-4, 1e-4},
                        new double[] {0.001, 0.002}, new double[] {1e-4, 1e-4}, Map.of("Verdict", "agrees"))),
                List.of());
        new ResultFolder(folder).write(Results.builder("Both", Provenance.begin())
                .add(new DiffusionPart(new DiffusionOutcome(written, Provenance.begin())))
                .add(new ComparisonPart(new ComparisonOutcome("line", compared, Provenance.begin()))).build(), Progress.NONE);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        for (String file : List.of("profile_Cr.svg", "compared_Cr.svg", "predicted_N.svg", "interface.svg", "report.html")) {
            factory.newDocumentBuilder().parse(folder.resolve(file).toFile());
        }
        String report = Files.readString(folder.resolve("report.html"));
        assertTrue(report.contains("Growth &lt;of&gt; beta") && report.contains("Read this.") && report.contains("agrees"));
        assertTrue(Files.readString(folder.resolve("fits.csv")).contains("a,time,s,100,80,120,2,1,0.16"));
    }

    @Test
    void aFolderWithoutSimulationIsRefused() {
        LamellaException refused = assertThrows(LamellaException.class, () -> SimulationFolder.read(folder));
        assertTrue(refused.getMessage().contains("there is no simulation.json"), refused.getMessage());
    }

    @Test
    void measuredProfilesAreReadInMassFractionsAndInOrder() throws LamellaException, IOException {
        Path file = Files.writeString(folder.resolve("line.csv"), """
                distance_um;Cr (wt%);Cr sigma;N mass fraction;N mass fraction sigma;counts
                0.02;18;0.5;0.009;0.001;7
                0.01;15;0.4;;;8
                """);
        MeasuredProfile profile = MeasuredProfileFile.read(file);
        assertArrayEquals(new double[] {10, 20}, profile.distanceNm(), 1e-12);
        assertEquals(List.of("Cr", "N"), profile.curves().stream().map(MeasuredProfile.Curve::element).toList());
        assertArrayEquals(new double[] {0.15, 0.18}, profile.curves().get(0).massFractions(), 1e-15);
        assertArrayEquals(new double[] {0.004, 0.005}, profile.curves().get(0).sigma(), 1e-15);
        assertArrayEquals(new double[] {Double.NaN, 0.009}, profile.curves().get(1).massFractions(), 1e-15);
        assertArrayEquals(new double[] {Double.NaN, 0.001}, profile.curves().get(1).sigma(), 1e-15);
    }

    @Test
    void tablesThatAreNoProfileSayWhatIsMissing() throws IOException {
        String[][] cases = {{"a,b\n1,2\n", "no column of positions"}, {"distance_nm,b\n1,2\n", "no column named by the symbol"},
            {"distance_nm,Cr\n1\n", "row 2 has 1 values"}, {"distance_nm,Cr\n1,x\n", "'x' in row 2"}, {"distance_nm,Cr (at%)\n1,2\n",
            "at%"},
            {"", "no row of names"}};
        for (String[] one : cases) {
            Path file = Files.writeString(folder.resolve("line.csv"), one[0]);
            LamellaException refused = assertThrows(LamellaException.class, () -> MeasuredProfileFile.read(file));
            assertTrue(refused.getMessage().contains(one[1]), refused.getMessage());
        }
    }
}
