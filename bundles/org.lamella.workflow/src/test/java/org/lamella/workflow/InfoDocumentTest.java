package org.lamella.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.ContributionKind;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.Spectrum;

class InfoDocumentTest {

    private static final SignalLoader NO_LOADER = new SignalLoader() {
        @Override
        public boolean recognises(FileProbe probe) {
            return false;
        }

        @Override
        public List<StoredSignal> open(Path file) {
            return List.of();
        }
    };

    private static JsonArray document(InfoEntry... entries) {
        return JsonParser.parseString(InfoDocument.toJson(List.of(entries))).getAsJsonArray();
    }

    private static InfoEntry entry(Signal... signals) throws LamellaException {
        Contribution<SignalLoader> loader = new Contribution<>(ContributionKind.LOADER, "hspy", "HyperSpy", "", "b", List.of(), NO_LOADER,
                Optional.empty());
        return InfoEntry.of(new LoadedFile(Path.of("dir", "map.hspy"), loader, List.of(signals)), Progress.NONE);
    }

    private static JsonObject describe(Signal signal) throws LamellaException {
        return document(entry(signal)).get(0).getAsJsonObject().getAsJsonArray("signals").get(0).getAsJsonObject();
    }

    private static Spectrum spectrum(NumericArray values) {
        return new Spectrum(SignalHeader.of("s", SignalKind.EELS), Axis.uniform("", AxisRole.SIGNAL, values.length(), -3, 0.5, ""), values);
    }

    @Test
    void spectrumImageIsDescribedByTheContractsKeysInOrder() throws Exception {
        JsonObject signal = describe(TestImages.counting());
        assertEquals(Arrays.asList("index", "title", "kind", "shape", "dtype", "axes", "sum", "max", "nonZero", "sumSpectrumArgmax",
                "beamEnergyKeV", "elements", "liveTimeS", "realTimeS", "elevationDeg", "azimuthDeg", "warnings"),
                new ArrayList<>(signal.keySet()));
        assertEquals("[2,3,4]", signal.get("shape").toString());
        assertEquals("uint8", signal.get("dtype").getAsString());
        assertEquals("EDS_TEM", signal.get("kind").getAsString());
        assertEquals("276", signal.get("sum").toString());
        assertEquals("23", signal.get("max").toString());
        assertEquals(23, signal.get("nonZero").getAsLong());
        assertEquals(3, signal.get("sumSpectrumArgmax").getAsInt());
        assertEquals(200, signal.get("beamEnergyKeV").getAsDouble());
        assertEquals("[\"Fe\",\"O\"]", signal.get("elements").toString());
        assertTrue(signal.get("realTimeS").isJsonNull());
        assertEquals("{\"name\":\"width\",\"role\":\"navigation\",\"size\":3,\"offset\":1.0,\"scale\":0.5,\"units\":\"nm\"}",
                signal.getAsJsonArray("axes").get(1).toString());
    }

    @Test
    void fileAndFormatLeadTheEntry() throws Exception {
        JsonObject entry = document(entry(TestImages.counting(), TestImages.counting())).get(0).getAsJsonObject();
        assertEquals(List.of("file", "format", "signals"), new ArrayList<>(entry.keySet()));
        assertEquals(Path.of("dir", "map.hspy").toString(), entry.get("file").getAsString());
        assertEquals("HyperSpy", entry.get("format").getAsString());
        assertEquals(1, entry.getAsJsonArray("signals").get(1).getAsJsonObject().get("index").getAsInt());
    }

    @Test
    void failedFileHasFileAndErrorOnlyAndKeepsItsPlace() throws Exception {
        InfoEntry failed = InfoEntry.failed(Path.of("bad.rpl"), new LamellaException("Cannot open <bad.rpl>."));
        JsonArray document = document(failed, entry(TestImages.counting()));
        assertEquals("{\"file\":\"bad.rpl\",\"error\":\"Cannot open <bad.rpl>.\"}", document.get(0).toString());
        assertTrue(document.get(1).getAsJsonObject().has("signals"));
    }

    @Test
    void integerSumsBeyondDoublePrecisionAreExact() throws Exception {
        JsonObject signal = describe(spectrum(NumericArray.of(DataType.INT64, new long[] {9007199254740993L, 2})));
        assertEquals("9007199254740995", signal.get("sum").toString());
        assertEquals("9007199254740993", signal.get("max").toString());
        assertEquals(0, signal.get("sumSpectrumArgmax").getAsInt());
    }

    @Test
    void missingNamesUnitsAndElementsAreNull() throws Exception {
        JsonObject signal = describe(spectrum(NumericArray.of(new double[] {1, 5, 5})));
        JsonObject axis = signal.getAsJsonArray("axes").get(0).getAsJsonObject();
        assertTrue(axis.get("name").isJsonNull() && axis.get("units").isJsonNull() && signal.get("elements").isJsonNull());
        assertEquals("11.0", signal.get("sum").toString());
        assertEquals(1, signal.get("sumSpectrumArgmax").getAsInt(), "the first of equal channels");
    }

    @Test
    void valuesThatJsonCannotExpressAreNull() throws Exception {
        JsonObject signal = describe(spectrum(NumericArray.of(new double[] {Double.NaN, Double.POSITIVE_INFINITY})));
        assertTrue(signal.get("sum").isJsonNull() && signal.get("max").isJsonNull());
        assertEquals(1, signal.get("sumSpectrumArgmax").getAsInt());
    }

    @Test
    void imagesHaveNoSumSpectrum() throws Exception {
        Axis y = Axis.uniform("y", AxisRole.SIGNAL, 1, 0, 1, "nm");
        Axis x = Axis.uniform("x", AxisRole.SIGNAL, 2, 0, 1, "nm");
        Image image = new Image(SignalHeader.of("i", SignalKind.IMAGE), y, x, NumericArray.of(new double[] {3, 4}));
        assertTrue(describe(image).get("sumSpectrumArgmax").isJsonNull());
        assertEquals(OptionalInt.empty(), InfoSignal.of(0, image, Progress.NONE).values().orElseThrow().sumSpectrumArgmax());
    }
}
