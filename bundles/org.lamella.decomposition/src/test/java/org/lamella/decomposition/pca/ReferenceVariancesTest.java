package org.lamella.decomposition.pca;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Scree;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.core.testing.SharedData;
import org.lamella.decomposition.Weighting;
import org.lamella.io.hspy.HyperSpyLoader;

/**
 * Explained-variance ratios and elbows of real TEM-EDS maps against those of HyperSpy 1.7.3, which uses a full singular value
 * decomposition.
 */
class ReferenceVariancesTest {

    @ParameterizedTest
    @CsvSource({"espm_88_ES-LP, poisson_norm, POISSON", "espm_88_ES-LP, plain, NONE", "FePt_core_shell, poisson_norm, POISSON",
        "FePt_core_shell, plain, NONE", "FePt_bare_core, poisson_norm, POISSON", "FePt_bare_core, plain, NONE"})
    void agreeWithHyperSpy(String map, String normalisation, Weighting weighting) throws IOException, LamellaException {
        JsonObject reference = reference().getAsJsonObject(map);
        Path file = SharedData.require("real/" + reference.get("file").getAsString());
        SpectrumImage image = (SpectrumImage) new HyperSpyLoader().open(file).get(0).read(LoadOptions.ALL, Progress.NONE);

        Scree scree = new PrincipalComponents().decompose(image, new PcaParameters(0, weighting, 1, 0, 0), Progress.NONE).scree()
                .orElseThrow();

        JsonObject expected = reference.getAsJsonObject(normalisation);
        JsonArray ratios = expected.getAsJsonArray("explained_variance_ratio");
        assertEquals(12, ratios.size());
        for (int k = 0; k < ratios.size(); k++) {
            double ratio = ratios.get(k).getAsDouble();
            assertEquals(ratio, scree.explainedVarianceRatio()[k], 1e-10 * ratio, "component " + k);
        }
        assertEquals(expected.get("elbow").getAsInt(), scree.elbow());
    }

    private static JsonObject reference() throws IOException {
        String json = Files.readString(SharedData.require("real/reference.json"));
        return JsonParser.parseString(json).getAsJsonObject().getAsJsonObject("processing_reference").getAsJsonObject("decomposition");
    }
}
