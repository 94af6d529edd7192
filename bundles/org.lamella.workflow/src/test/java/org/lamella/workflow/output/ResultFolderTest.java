package org.lamella.workflow.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.part.DecompositionPart;
import org.lamella.workflow.report.FilePlan;
import org.lamella.workflow.report.PlannedFile;
import org.lamella.workflow.report.Results;
import org.lamella.workflow.report.SampleResults;

class ResultFolderTest {

    private static final int HEADER_BYTES = 128;

    @TempDir
    Path base;

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everyKindOfResultHasItsFiles() throws Exception {
        Path out = base.resolve("out");
        List<Path> written = new ResultFolder(out).write(SampleResults.complete("A map", 5, 4, 16, 3), Progress.NONE);
        assertEquals(List.of("composition.csv", "element_Fe_Ka.npy", "element_Fe_Ka.png", "element_O_Ka.npy", "element_O_Ka.png", "fit.csv",
                "fit.png",
                "hals-nmf_compositions.csv", "hals-nmf_convergence.csv", "hals-nmf_map_1.png", "hals-nmf_map_2.png", "hals-nmf_map_3.png",
                "hals-nmf_maps.npy", "hals-nmf_spectra.csv", "hals-nmf_spectra.npy", "hals-nmf_spectra.png", "pca_map_1.png", "pca_map_2.png", "pca_map_3.png",
                "pca_maps.npy", "pca_rank.csv", "pca_rank_curves.csv", "pca_scree.csv", "pca_scree.png", "pca_spectra.csv",
                "pca_spectra.npy", "pca_spectra.png", "profile.csv", "profile.png", "provenance.json",
                "report.html", "report.pdf", "sum_spectrum.csv", "sum_spectrum.png", "workflow.yaml"), names(out));
        assertEquals(names(out), written.stream().map(file -> file.getFileName().toString()).toList());
    }

    @Test
    void arraysAndTablesHoldTheResult() throws Exception {
        Results results = SampleResults.complete("A map", 5, 4, 16, 3);
        new ResultFolder(base).write(results, Progress.NONE);
        DecompositionResult pca = results.parts().stream().filter(DecompositionPart.class::isInstance)
                .map(DecompositionPart.class::cast).findFirst().orElseThrow().outcome().result();
        byte[] maps = Files.readAllBytes(base.resolve("pca_maps.npy"));
        assertTrue(new String(maps, 0, HEADER_BYTES, StandardCharsets.ISO_8859_1).contains("'shape': (3, 4, 5)"));
        double[] second = new double[20];
        ByteBuffer.wrap(maps).order(ByteOrder.LITTLE_ENDIAN).position(HEADER_BYTES + 20 * Double.BYTES).slice()
                .order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(second);
        assertArrayEquals(pca.maps()[1], second);

        List<String> spectra = Files.readAllLines(base.resolve("pca_spectra.csv"));
        assertEquals("Energy (keV),component_1,component_2,component_3", spectra.get(0));
        String[] row = spectra.get(8).split(",");
        assertEquals(pca.energyAxis().coordinate(7), Double.parseDouble(row[0]));
        assertEquals(pca.spectra()[2][7], Double.parseDouble(row[3]));

        List<String> scree = Files.readAllLines(base.resolve("pca_scree.csv"));
        assertEquals("component,explained_variance,explained_variance_ratio", scree.get(0));
        assertEquals("2,0.5,0.5", scree.get(2));
        assertEquals(List.of("method,components,explanation", "Elbow,3,The curve bends there.",
                "Malinowski's indicator,2,\"Smallest at 2, \"\"by rule\"\".\""), Files.readAllLines(base.resolve("pca_rank.csv")));
        assertEquals(List.of("components,Malinowski's indicator", "1,0.5", "2,0.25"),
                Files.readAllLines(base.resolve("pca_rank_curves.csv")));
        assertEquals(List.of("Distance (nm),Fe_Ka,Fe_Ka sigma", "0.5,1,1", "1.5,2,1", "2.5,NaN,1", "3.5,4,2"),
                Files.readAllLines(base.resolve("profile.csv")));
        assertEquals(results.provenance(), Provenance.fromJson(Files.readString(base.resolve("provenance.json")), "p"));
    }

    @Test
    void compositionIsATableOfWordsAndNumbers() throws Exception {
        new ResultFolder(base).write(SampleResults.complete("A map", 5, 4, 16, 3), Progress.NONE);
        List<String> lines = Files.readAllLines(base.resolve("composition.csv"));
        assertEquals("element,line,net_counts,net_counts_sigma,background_counts,signal_to_noise,atomic_fraction,atomic_fraction_sigma,"
                + "atomic_detection_limit,mass_fraction,mass_fraction_sigma,mass_detection_limit,atomic_fraction_poisson_sigma",
                lines.get(0));
        assertEquals("Fe,Fe_Ka,900,31,25,180,0.25,0.01,0.004,0.5375,0.02,0.009," + 0.25 / 30, lines.get(1));
        assertEquals(3, lines.size());
    }

    @Test
    void compositionsOfComponentsAreOneTable() throws Exception {
        new ResultFolder(base).write(SampleResults.complete("A map", 5, 4, 16, 3), Progress.NONE);
        List<String> lines = Files.readAllLines(base.resolve("hals-nmf_compositions.csv"));
        assertEquals("component,phase,element,atomic_fraction,atomic_fraction_sigma,mass_fraction,mass_fraction_sigma,origin",
                lines.get(0));
        assertEquals("1,Wustite <FeO>,Fe,0.5,0,0.78,0.01,given", lines.get(1));
        assertEquals("2,,Cu,0,0.001,0,0.002,absent", lines.get(6));
        assertEquals(10, lines.size());
    }

    @Test
    void picturesCanBeRead() throws Exception {
        List<Path> written = new ResultFolder(base).write(SampleResults.complete("A map", 5, 4, 16, 2), Progress.NONE);
        for (Path file : written.stream().filter(file -> file.toString().endsWith(".png")).toList()) {
            assertTrue(ImageIO.read(file.toFile()).getWidth() > 1000, file.toString());
        }
    }

    @Test
    void reportListsTheFilesBesideIt() throws Exception {
        new ResultFolder(base).write(SampleResults.complete("A map", 5, 4, 16, 2), Progress.NONE);
        String report = Files.readString(base.resolve(ResultFolder.REPORT));
        assertTrue(report.contains("pca_map_1.png … pca_map_2.png"));
        assertTrue(report.contains("element_O_Ka.npy"));
    }

    @Test
    void lineScanHasMapsOfOneRow() throws Exception {
        new ResultFolder(base).write(SampleResults.complete("A line", 30, 1, 16, 2), Progress.NONE);
        String header = new String(Files.readAllBytes(base.resolve("pca_maps.npy")), 0, HEADER_BYTES,
                StandardCharsets.ISO_8859_1);
        assertTrue(header.contains("'shape': (2, 1, 30)"), header);
    }

    @Test
    void cancellationLeavesNothing() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        Progress cancelledHalfWay = new Progress() {
            @Override
            public void message(String text) {
                // not looked at
            }

            @Override
            public void fraction(double done) {
                // not looked at
            }

            @Override
            public boolean isCancelled() {
                return looks.incrementAndGet() > 10;
            }
        };
        Path out = base.resolve("out");
        Results results = SampleResults.complete("A map", 5, 4, 16, 3);
        assertThrows(CancelledException.class, () -> new ResultFolder(out).write(results, cancelledHalfWay));
        assertEquals(List.of(), names(base));
    }

    @Test
    void namesAreSafeAndDiffer() {
        FilePlan plan = new FilePlan();
        for (String name : List.of("element_Fe Kα", "element_../../etc", "profile", "Profile", "profile")) {
            plan.add(name, ".csv", "", (out, progress) -> { });
        }
        assertEquals(List.of("element_Fe_K_.csv", "element_.._.._etc.csv", "profile.csv", "Profile_2.csv", "profile_3.csv"),
                plan.files().stream().map(PlannedFile::name).toList());
    }

    @Test
    void attachmentsStandBesideTheResults() throws Exception {
        List<Attachment> attachments = List.of(
                Attachment.array("truth", "An array", new double[][] {{1, 2}, {3, 4}}, 2, 2),
                Attachment.table("truth", "A table",
                        new CsvTable().column("phase", List.of("a", "b")).column("share", new double[] {1, 0.5})),
                Attachment.text("report", ".html", "A name that the results have", "words"),
                new Attachment("map", ".bin", "Made by others", (file, progress) -> Files.write(file, new byte[] {1, 2, 3})));
        new ResultFolder(base).write(SampleResults.complete("A map", 5, 4, 16, 3), attachments, Progress.NONE);
        assertEquals("phase,share\na,1\nb,0.5\n", Files.readString(base.resolve("truth.csv")));
        assertEquals(HEADER_BYTES + 4 * Double.BYTES, Files.size(base.resolve("truth.npy")));
        assertEquals("words", Files.readString(base.resolve("report_2.html")));
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(base.resolve("map.bin")));
        String report = Files.readString(base.resolve("report.html"));
        assertTrue(report.contains("map.bin") && report.contains("Made by others"));
    }

    @Test
    void attachmentThatFailsLeavesNothing() {
        Path out = base.resolve("out");
        Attachment broken = new Attachment("map", ".bin", "Broken", (file, progress) -> {
            throw new LamellaException("Cannot write it.");
        });
        assertThrows(LamellaException.class, () -> new ResultFolder(out).write(SampleResults.complete("A map", 5, 4, 16, 3),
                List.of(Attachment.text("a", ".txt", "First", "a"), broken), Progress.NONE));
        assertTrue(Files.notExists(out));
    }
}
