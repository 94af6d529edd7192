package org.lamella.workflow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.ContributionKind;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.parameter.Parameter;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.workflow.Program;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.StepRecord;
import org.lamella.workflow.part.ElementMapsPart;
import org.lamella.workflow.picture.ColourMap;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportTest {

    private static final int MOST_BYTES = 3_000_000;
    private static final Program PROGRAM = new Program("Lamella", "1.2.3", "17", "Linux");

    private static String html(Results results) {
        return text(new Report(results, List.of(new ResultFile("pca_maps.npy", "Maps")), StepNotes.NONE));
    }

    private static String text(Report report) {
        return new String(report.html(), StandardCharsets.UTF_8);
    }

    private static Document parse(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    private static List<Element> elements(Document document, String tag) {
        NodeList nodes = document.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<String> texts(Document document, String tag) {
        return elements(document, tag).stream().map(Element::getTextContent).toList();
    }

    private static BufferedImage firstPicture(Document document) throws IOException {
        String data = elements(document, "image").get(0).getAttribute("href");
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data.substring(data.indexOf(',') + 1))));
    }

    @Test
    void showsEveryPartInWellFormedMarkup() throws Exception {
        Document document = parse(html(SampleResults.complete("A map", 12, 9, 64, 6)));
        assertEquals(List.of("Remarks", "Signal", "Sum spectrum", "Composition", "Principal components", "NMF", "Comparison with the truth",
                "Element maps", "Line profiles", "Provenance", "Files"), texts(document, "h2"));
        assertEquals(List.of("Simulated.", "Cliff-Lorimer: A remark of Cliff-Lorimer.",
                "Principal components: A remark of Principal components.", "NMF: A remark of NMF."),
                elements(document, "li").stream().filter(item -> item.getParentNode().getNodeName().equals("ul"))
                        .map(Element::getTextContent).toList());
        String text = document.getDocumentElement().getTextContent();
        for (String expected : List.of("Component 5, 1.00 % of the variance", "Components 6 to 6 are in the files", "Periclase", "1.25°",
                "seed", "ab12", "pca_maps.npy", "elbow: 3", "The curve bends there.",
                "200 keV", "Fe Kα", "Grain, Cliff-Lorimer", "25.00 ± 1.0", "180", "20 November 2026, 10:11 UTC", "3.00 s")) {
            assertTrue(text.contains(expected), expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "a & b < c > d \" e ' f", "</title></head><img src=x onerror=alert(1)>",
        "]]> \u0000\u0008\uFFFE", "日本語 Å µ"})
    void titlesAreHarmless(String title) throws Exception {
        Document document = parse(html(SampleResults.complete(title, 3, 2, 8, 2)));
        String expected = title.replace('\u0000', '\uFFFD').replace('\u0008', '\uFFFD').replace('\uFFFE', '\uFFFD');
        assertEquals(List.of(expected), texts(document, "h1"));
        assertEquals(List.of(expected), texts(document, "title"));
        assertEquals(1, elements(document, "script").size());
        assertTrue(elements(document, "script").get(0).getTextContent().contains("aria-sort"));
        assertEquals(List.of(), elements(document, "img"));
    }

    @Test
    void showsCompositionsOfComponentsWithErrorsAndLimits() throws Exception {
        List<String> heads = texts(parse(html(SampleResults.complete("A map", 5, 4, 16, 3))), "th");
        assertTrue(heads.containsAll(List.of("Wustite <FeO>, at%", "Component 2, wt%")), heads.toString());
        List<String> cells = texts(parse(html(SampleResults.complete("A map", 5, 4, 16, 3))), "td");
        assertTrue(cells.containsAll(List.of("50.00 given", "50.00 ± 1.3", "< 0.30")), cells.toString());
    }

    @Test
    void loadsNothingFromOutside() throws Exception {
        String html = html(SampleResults.complete("A map", 12, 9, 64, 6));
        String lower = html.toLowerCase(Locale.ROOT);
        for (String reference : List.of("http:", "https:", "src=", "@import", "url(", "<link", "<script src", "<iframe", "<object")) {
            assertFalse(lower.contains(reference), reference);
        }
        for (Element image : elements(parse(html), "image")) {
            assertTrue(image.getAttribute("href").startsWith("data:image/png;base64,"));
        }
        assertTrue(elements(parse(html), "meta").stream().anyMatch(meta -> meta.getAttribute("content").startsWith("default-src 'none'")));
    }

    @Test
    void mapsAreThePixelsOfTheirColourMaps() throws Exception {
        double[] values = {0, 1, 2, 3, 4, 5};
        Results results = Results.builder("m", Provenance.begin())
                .add(new ElementMapsPart(List.of(new NamedMap("Fe_Ka", 3, 2, values, "", false))))
                .build();
        BufferedImage picture = firstPicture(parse(html(results)));
        assertEquals(3, picture.getWidth());
        assertEquals(ColourMap.VIRIDIS.argb(0), picture.getRGB(0, 0));
        assertEquals(ColourMap.VIRIDIS.argb(1), picture.getRGB(2, 1));
    }

    @Test
    void zeroIsTheMiddleOfSignedMaps() throws Exception {
        NamedMap map = new NamedMap("c", 2, 2, new double[] {-4, -1, 0, 1}, "", true);
        Document document = parse(html(Results.builder("m", Provenance.begin()).add(new ElementMapsPart(List.of(map))).build()));
        BufferedImage picture = firstPicture(document);
        assertEquals(ColourMap.BLUE_WHITE_RED.argb(0.5), picture.getRGB(0, 1));
        assertEquals(ColourMap.BLUE_WHITE_RED.argb(0), picture.getRGB(0, 0));
    }

    @Test
    void spectraWithoutNegativeValuesCanBeSeenOnALogarithmicScale() throws Exception {
        Document document = parse(html(SampleResults.complete("A map", 4, 3, 64, 4)));
        List<String> switches = elements(document, "input").stream().map(input -> input.getAttribute("id")).toList();
        assertEquals(List.of("logarithmic-1", "logarithmic-2", "logarithmic-6"), switches);
        assertEquals(switches, elements(document, "label").stream().map(label -> label.getAttribute("for")).toList());
        long logarithmic = elements(document, "div").stream().filter(div -> div.getAttribute("class").equals("logarithmic")).count();
        assertEquals(1 + 1 + 3, logarithmic, "the sum spectrum, the fit and three components of the factorisation");
    }

    @Test
    void lineScansAreDrawnAsCurves() throws Exception {
        Document document = parse(html(SampleResults.complete("A line", 50, 1, 64, 3)));
        assertEquals(List.of(), elements(document, "image"));
        assertTrue(texts(document, "text").contains("Distance (nm)"));
    }

    @Test
    void manyLargeMapsStayMailable() {
        Results results = SampleResults.complete("Large", 700, 600, 4096, 40);
        byte[] bytes = new Report(results, List.of(), StepNotes.NONE).html();
        assertTrue(bytes.length < MOST_BYTES, bytes.length + " bytes");
        assertTrue(html(results).contains("averaged over up to"));
    }

    @Test
    void numbersOfTablesAreInThePdf() throws Exception {
        byte[] pdf = new Report(SampleResults.complete("A map", 12, 9, 64, 6), List.of(), StepNotes.NONE).pdf();
        try (PDDocument read = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(read);
            for (String expected : List.of("A map", "25.00 ± 1.0", "53.75 ± 2.0", "< 0.30", "Malinowski's indicator", "Periclase", "1.25°",
                    "Fe Kα", "ab12", "3.00 s", "What the errors include", "exclude: errors of k-factors")) {
                assertTrue(text.replaceAll("\\s+", " ").contains(expected), expected + " in " + text);
            }
        }
    }

    @Test
    void remarksAreSaidOnce() {
        Results results = Results.builder("m", Provenance.begin()).remarks(List.of("Twice.", "Once.")).remarks(List.of("Twice.")).build();
        assertEquals(List.of("Twice.", "Once."), results.remarks());
    }

    @Test
    void parametersAreExplainedByWhatDeclaresThem() throws Exception {
        StepRecord step = StepRecord.of("decompose", "half", "org.example.lab", Map.of("energy-from", "2"), SampleResults.START, 1);
        Results results = Results.builder("m", new Provenance(PROGRAM, List.of(), List.of(step))).build();
        Document document = parse(text(new Report(results, List.of(), StepNotes.of(new Half()))));
        assertEquals(List.of("Lower end of the range."), elements(document, "abbr").stream().map(one -> one.getAttribute("title"))
                .toList());
        assertTrue(texts(document, "td").contains("2 keV"), texts(document, "td").toString());
        assertEquals(List.of(), elements(parse(text(new Report(results, List.of(), StepNotes.NONE))), "abbr"));
    }

    /** Parameters of one algorithm that nobody runs. */
    public record HalfParameters(
            @Parameter(label = "From", help = "Lower end of the range.", unit = "keV", defaultValue = "0") double energyFrom) {
    }

    /** One contribution with parameters. */
    private static final class Half implements Contributions {
        @Override
        @SuppressWarnings("unchecked")
        public <T> List<Contribution<T>> all(ContributionKind kind, Class<T> contract) {
            return kind != ContributionKind.DECOMPOSITION ? List.of() : List.of((Contribution<T>) new Contribution<>(kind, "half", "Half",
                    "A description.", "org.example.lab", List.of(), "nothing", Optional.of(ParameterSchema.of(HalfParameters.class))));
        }

        @Override
        public List<String> problems() {
            return List.of();
        }
    }

    @Test
    void emptyResultsMakeAReportOfTheirProvenance() throws Exception {
        Document document = parse(text(new Report(Results.builder("Nothing", new Provenance(PROGRAM, List.of(), List.of())).build(),
                List.of(), StepNotes.NONE)));
        assertEquals(List.of("Provenance"), texts(document, "h2"));
    }

    @Test
    void sameResultsGiveTheSameBytes() {
        assertEquals(html(SampleResults.complete("A map", 12, 9, 64, 6)), html(SampleResults.complete("A map", 12, 9, 64, 6)));
    }
}
