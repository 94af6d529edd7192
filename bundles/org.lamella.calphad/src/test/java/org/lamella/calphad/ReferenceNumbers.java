package org.lamella.calphad;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.testing.SharedData;

/** Databases and numbers of an independent program that tests compare with. */
final class ReferenceNumbers {

    static final String IRON = "iron4cd.TDB";
    static final String IRON_SUBSET = "iron4cd_FeCrMnMoSiCN_fcc_hcp.tdb";
    static final String STEEL = "mc_fe_v2.059.pycalphad.tdb";
    static final String STEEL_SUBSET = "mcfe2059_FeCrMnMoSiCN_fcc_hcp.tdb";
    static final String MOBILITY = "mc_fe_v2.016_fcc_subset.ddb";
    static final List<String> ELEMENTS = List.of("FE", "CR", "MN", "MO", "N");

    private ReferenceNumbers() {
    }

    static Path file(String name) {
        return SharedData.require("calphad/" + name);
    }

    static ThermodynamicDatabase database(String name) throws LamellaException {
        return ThermodynamicDatabase.read(file(name));
    }

    static JsonObject json(String name) throws IOException {
        return JsonParser.parseString(Files.readString(file(name))).getAsJsonObject();
    }

    static double[] numbers(JsonElement array) {
        return array.getAsJsonArray().asList().stream().mapToDouble(JsonElement::getAsDouble).toArray();
    }

    /** A matrix of nested arrays, row by row. */
    static double[] matrix(JsonElement rows) {
        return rows.getAsJsonArray().asList().stream().flatMapToDouble(row -> java.util.Arrays.stream(numbers(row))).toArray();
    }
}
