package org.lamella.workflow;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DiffusionResult;
import org.lamella.core.contribution.DiffusionResult.Balance;
import org.lamella.core.contribution.DiffusionResult.Profile;

/**
 * A simulation in a result folder: {@value #HEADER} says what it is, {@value #PROFILES} holds its profiles. What is read back has profiles
 * without further fields, and no histories; they stand in files of their own.
 */
public final class SimulationFolder {

    /** Name of the file that says what was simulated. */
    public static final String HEADER = "simulation.json";
    /** Name of the file with the profiles. */
    public static final String PROFILES = "profiles.csv";
    /** Column of times. */
    public static final String TIME = "time_s";
    /** Column of temperatures. */
    public static final String TEMPERATURE = "temperature_k";
    /** Column that is 1 at the times asked for. */
    public static final String REQUESTED = "requested";
    /** Column of positions. */
    public static final String DISTANCE = "distance_nm";
    /** Column of phases. */
    public static final String PHASE = "phase";
    /** Ending of the columns of standard deviations. */
    public static final String SPREAD = " spread";

    private static final String FORMAT = "lamella-simulation";
    private static final int VERSION = 1;

    private SimulationFolder() {
    }

    /**
     * What the header file says.
     *
     * @param result the simulation
     * @return JSON text
     */
    public static String header(DiffusionResult result) {
        JsonObject document = new JsonObject();
        document.addProperty("format", FORMAT);
        document.addProperty("version", VERSION);
        document.addProperty("title", result.title());
        document.add("elements", texts(result.elements()));
        JsonObject facts = new JsonObject();
        result.facts().forEach(facts::addProperty);
        document.add("facts", facts);
        document.add("remarks", texts(result.remarks()));
        return Json.text(document);
    }

    private static JsonArray texts(List<String> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }

    /**
     * Reads a simulation back.
     *
     * @param folder a result folder
     * @return its profiles
     * @throws LamellaException when the folder holds no simulation, or a damaged one
     */
    public static DiffusionResult read(Path folder) throws LamellaException {
        Path file = folder.resolve(HEADER);
        if (!Files.isRegularFile(file)) {
            throw new LamellaException("Cannot read " + folder + ": it is no result of a simulation, there is no " + HEADER + " in it.");
        }
        try {
            JsonObject header = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            if (!FORMAT.equals(header.get("format").getAsString()) || header.get("version").getAsInt() != VERSION) {
                throw new LamellaException("Cannot read " + file + ": it is of another version of the program.");
            }
            Map<String, String> facts = new LinkedHashMap<>();
            for (Map.Entry<String, JsonElement> fact : header.getAsJsonObject("facts").entrySet()) {
                facts.put(fact.getKey(), fact.getValue().getAsString());
            }
            List<String> elements = texts(header.getAsJsonArray("elements"));
            return new DiffusionResult(header.get("title").getAsString(), elements, profiles(folder.resolve(PROFILES), elements), List.of(),
                    new Balance(new double[0], new double[0]), facts, List.of(), texts(header.getAsJsonArray("remarks")));
        } catch (IOException unreadable) {
            throw new LamellaException("Cannot read " + file + ": " + FileTrouble.reason(unreadable) + ".", unreadable);
        } catch (RuntimeException damaged) {
            throw new LamellaException("Cannot read " + file + ": it is damaged; run the simulation again.", damaged);
        }
    }

    private static List<String> texts(JsonArray array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.getAsString()));
        return texts;
    }

    private static List<Profile> profiles(Path file, List<String> elements) throws LamellaException {
        CsvRows table = CsvRows.read(file);
        double[] times = column(table, TIME);
        double[] temperatures = column(table, TEMPERATURE);
        double[] requested = column(table, REQUESTED);
        double[] distances = column(table, DISTANCE);
        List<String> phases = table.texts(index(table, PHASE));
        double[][] values = new double[elements.size()][];
        double[][] spreads = new double[elements.size()][];
        for (int e = 0; e < values.length; e++) {
            values[e] = column(table, elements.get(e));
            int spread = table.column(elements.get(e) + SPREAD);
            spreads[e] = spread < 0 ? new double[0] : table.numbers(spread);
        }
        List<Profile> profiles = new ArrayList<>();
        int from = 0;
        while (from < times.length) {
            int to = from;
            while (to < times.length && times[to] == times[from]) {
                to++;
            }
            profiles.add(new Profile(times[from], temperatures[from], requested[from] == 1, Arrays.copyOfRange(distances, from, to),
                    phases.subList(from, to), slices(values, from, to), slices(spreads, from, to), List.of(),
                    interfaces(distances, phases, from, to)));
            from = to;
        }
        return profiles;
    }

    private static int index(CsvRows table, String name) throws LamellaException {
        int column = table.column(name);
        if (column < 0) {
            throw new LamellaException("Cannot read " + table.file() + ": it has no column '" + name + "'.");
        }
        return column;
    }

    private static double[] column(CsvRows table, String name) throws LamellaException {
        return table.numbers(index(table, name));
    }

    /** Spreads that were not studied at a time are not numbers. */
    private static double[][] slices(double[][] columns, int from, int to) {
        if (columns[0].length == 0 || Double.isNaN(columns[0][from])) {
            return new double[0][];
        }
        double[][] slices = new double[columns.length][];
        for (int e = 0; e < slices.length; e++) {
            slices[e] = Arrays.copyOfRange(columns[e], from, to);
        }
        return slices;
    }

    private static double[] interfaces(double[] distances, List<String> phases, int from, int to) {
        List<Double> found = new ArrayList<>();
        for (int p = from + 1; p < to; p++) {
            if (!phases.get(p).equals(phases.get(p - 1))) {
                found.add(distances[p]);
            }
        }
        return found.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
