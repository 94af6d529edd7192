package org.lamella.io.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.Spectrum;
import org.lamella.io.SampleSignals;
import org.lamella.io.internal.Damage;

class TextLoaderTest {

    @TempDir
    private Path folder;

    private Path write(String text, Charset charset) throws Exception {
        return Files.write(folder.resolve("probe.txt"), text.getBytes(charset));
    }

    private List<Signal> read(String text) throws Exception {
        Path file = write(text, StandardCharsets.UTF_8);
        assertTrue(new TextLoader().recognises(FileProbe.of(file)), text);
        List<Signal> signals = new ArrayList<>();
        for (StoredSignal stored : new TextLoader().open(file)) {
            signals.add(stored.read(LoadOptions.ALL, Progress.NONE));
        }
        return signals;
    }

    private Spectrum spectrum(String text) throws Exception {
        List<Signal> signals = read(text);
        assertEquals(1, signals.size());
        return (Spectrum) signals.get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5,1.25\n1.5,-2\n2.5,3e2\n", "0.5;1.25\n1.5;-2\n2.5;3e2\n", "0,5;1,25\n1,5;-2\n2,5;3e2\n",
        "0.5\t1.25\r\n1.5\t-2\r\n2.5\t3e2\r\n", "0,5\t1,25\n1,5\t-2\n2,5\t3e2", "  0.5   1.25\n  1.5  -2\n  2.5   3E+2\n",
        "0,5 1,25\n1,5 -2\n2,5 300,0\n", "0.5, 1.25,\n1.5, -2,\n2.5, 3e2,\n", "\"0.5\",\"1.25\"\n\"1.5\",\"-2\"\n\"2.5\",\"300\"\n",
        "# made by hand\n0.5,1.25\n\n1.5,-2\n% still the same\n2.5,3e2\nSum,299.25\n"})
    void everyDialectGivesTheSameSpectrum(String text) throws Exception {
        Spectrum spectrum = spectrum(text);
        assertArrayEquals(new double[] {1.25, -2, 300}, spectrum.values().toDoubles());
        assertEquals(0.5, spectrum.axis().offset());
        assertEquals(1, spectrum.axis().scale());
        assertEquals("probe", spectrum.title());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Energy (keV),Counts|,", "Energy [keV],Counts|,", "Energy / keV;Counts|;",
        "# Energy (keV)  Counts| ", "Energy,Counts\\nkeV,|,", "Energy\\tCounts\\n(keV)\\t(1)|\\t"})
    void namesAndUnitsComeFromTheHeader(String header, String separator) throws Exception {
        String between = separator == null ? " " : separator.replace("\\t", "\t");
        Spectrum spectrum = spectrum("Operator: me\nDate = today\n" + header.replace("\\n", "\n").replace("\\t", "\t") + "\n0" + between
                + "7\n0.01" + between + "8\n0.02" + between + "9\n");
        assertEquals("Energy", spectrum.axis().name());
        assertEquals("keV", spectrum.axis().units());
        assertEquals("Counts", spectrum.title());
        assertEquals(SignalKind.SPECTRUM, spectrum.header().kind());
        assertEquals("me", spectrum.header().original().text("Operator").orElseThrow());
        assertEquals("today", spectrum.header().original().text("Date").orElseThrow());
    }

    @Test
    void eachColumnIsAProfileOverTheFirst() throws Exception {
        List<Signal> profiles = read("Distance (nm),Fe,Ni,O\n0,1,2,\n1,3,4,\n4,5,,\n");
        assertEquals(List.of("Fe", "Ni"), profiles.stream().map(Signal::title).toList());
        Spectrum nickel = (Spectrum) profiles.get(1);
        assertArrayEquals(new double[] {0, 1, 4}, nickel.axis().coordinates());
        assertArrayEquals(new double[] {2, 4, Double.NaN}, nickel.values().toDoubles());
        assertEquals(SignalKind.OTHER, nickel.header().kind());
    }

    @Test
    void numbersBelowEachOtherAreASpectrumOverChannels() throws Exception {
        assertArrayEquals(new double[] {5, 3, 8, 1, 2, 9, 9, 4}, spectrum("5\n3\n8\n1\n2\n9\n9\n4\n").values().toDoubles());
    }

    @Test
    void aPlainTableIsAnImageAlsoWhenItsRowsAreLong() throws Exception {
        Image image = (Image) read("5 1 2\n3 4 8\n4 4 4\n").get(0);
        assertArrayEquals(new int[] {3, 3}, image.shape());
        assertArrayEquals(new double[] {5, 1, 2, 3, 4, 8, 4, 4, 4}, image.values().toDoubles());
        String row = "12.5,".repeat(4000) + "3\n";
        assertArrayEquals(new int[] {3, 4001}, read(row + row + row).get(0).shape());
    }

    @Test
    void imagesOfOurOwnKeepTheirAxesEvenWhenTheirFirstColumnRises() throws Exception {
        Path file = folder.resolve("ramp.csv");
        double[] ramp = new double[63];
        Arrays.setAll(ramp, i -> i);
        Image sample = SampleSignals.image();
        Image image = new Image(sample.header(), sample.yAxis(), sample.xAxis(), NumericArray.of(ramp));
        new CsvWriter().write(image, file, Progress.NONE);
        Image again = (Image) new TextLoader().open(file).get(0).read(LoadOptions.ALL, Progress.NONE);
        assertEquals(image.axes(), again.axes());
        assertArrayEquals(ramp, again.values().toDoubles());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1"})
    void unitsAreReadInEveryEncoding(String charset) throws Exception {
        String mark = charset.startsWith("UTF") ? "\uFEFF" : "";
        Path file = write(mark + "Weg (\u00b5m);H\u00f6he\n0;1\n1;2\n2;5\n", Charset.forName(charset));
        assertTrue(new TextLoader().recognises(FileProbe.of(file)));
        Spectrum profile = (Spectrum) new TextLoader().open(file).get(0).read(LoadOptions.ALL, Progress.NONE);
        assertEquals("\u00b5m", profile.axis().units());
        assertEquals("H\u00f6he", profile.title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Dear colleague,\nin 2019 we had 12 of them.\n", "1 2\n", "key\tvalue\nwidth\t12\nheight\t13\n",
        "#FORMAT      : EMSA/MAS\n1,2\n2,3\n", "<a>\n<b>1</b>\n</a>", "1,2\n2,3\n3,x\n", "\u0001 2\n3 4\n5 6\n"})
    void otherTextsAreNotRecognised(String text) throws Exception {
        assertFalse(new TextLoader().recognises(FileProbe.of(write(text, StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1,2\\n2,3\\n3,x\\n|line 3 has 'x'", "1,2\\n2,3\\n3\\n|line 3 has 1 numbers where 2",
        "1,2\\n2,3\\nnext\\n3,4\\n4,5\\n|second table begins in line 4", "no numbers|no columns"})
    void damagedTablesAreRefusedByLine(String text, String reason) throws Exception {
        Path file = write(text.replace("\\n", "\n"), StandardCharsets.UTF_8);
        String message = assertThrows(LamellaException.class, () -> new TextLoader().open(file)).getMessage();
        assertTrue(message.contains(reason) && message.contains("probe.txt"), message);
    }

    @Test
    void damagedFilesAreReadOrRefused() throws Exception {
        byte[] text = "Energy (keV),Counts\n0.5,1.25\n1.5,-2\n2.5,3e2\n3.5,7\n".getBytes(StandardCharsets.UTF_8);
        Damage.nothingElseEscapes(new TextLoader(), text, folder.resolve("damaged.csv"), 3000);
    }
}
