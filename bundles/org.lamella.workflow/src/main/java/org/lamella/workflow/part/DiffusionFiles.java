package org.lamella.workflow.part;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.lamella.core.contribution.DiffusionResult;
import org.lamella.core.contribution.DiffusionResult.Attachment;
import org.lamella.core.contribution.DiffusionResult.InterfaceHistory;
import org.lamella.core.contribution.DiffusionResult.Profile;
import org.lamella.workflow.SimulationFolder;
import org.lamella.workflow.chart.XyChart;
import org.lamella.workflow.output.CsvTable;
import org.lamella.workflow.report.Charts;
import org.lamella.workflow.report.DiffusionCharts;
import org.lamella.workflow.report.FilePlan;

/** The files of one simulation: what is needed to read it back, tables for people, plots. */
final class DiffusionFiles {

    private static final double WIDTH = 760;
    private static final double HEIGHT = 320;

    private DiffusionFiles() {
    }

    static void plan(FilePlan plan, DiffusionResult result) {
        plan.add("simulation", ".json", "What was simulated, with its facts and remarks",
                (out, progress) -> out.write(SimulationFolder.header(result).getBytes(StandardCharsets.UTF_8)));
        plan.add("profiles", ".csv", "Mass fractions and other quantities at all places and times", (out, progress) ->
                profiles(result, out));
        for (InterfaceHistory history : result.interfaces()) {
            plan.add("interface", ".csv", "Interface " + history.left() + " | " + history.right()
                    + " over time, compositions in mass fractions",
                    (out, progress) -> history(result, history).write(out));
        }
        plan.add("balance", ".csv", "Largest relative error of the mass balance over time", (out, progress) -> new CsvTable()
                .column("time_s", result.balance().timesS()).column("imbalance", result.balance().imbalance()).write(out));
        Profile last = DiffusionCharts.shown(result).get(DiffusionCharts.shown(result).size() - 1);
        for (int e = 0; e < result.elements().size(); e++) {
            chart(plan, "profile_" + result.elements().get(e), result.elements().get(e) + " at the times asked for",
                    DiffusionCharts.withInterface(DiffusionCharts.profiles(result, e), last));
        }
        DiffusionCharts.field(result, "potential").ifPresent(
                chart -> chart(plan, "potentials", "Chemical potentials at the last time", DiffusionCharts.withInterface(chart, last)));
        if (!result.interfaces().isEmpty()) {
            chart(plan, "interface", "Position of the interface over time", DiffusionCharts.interfaces(result));
        }
        for (Attachment attachment : result.attachments()) {
            plan.add(attachment.name(), attachment.ending(), attachment.description(),
                    (out, progress) -> out.write(attachment.text().getBytes(StandardCharsets.UTF_8)));
        }
    }

    static void chart(FilePlan plan, String stem, String description, XyChart chart) {
        plan.add(stem, ".svg", description, (out, progress) -> out
                .write(Charts.svgDocument(chart, WIDTH, HEIGHT, description).getBytes(StandardCharsets.UTF_8)));
    }

    /** One row a place and time. */
    private static void profiles(DiffusionResult result, OutputStream out) throws IOException {
        int rows = result.profiles().stream().mapToInt(profile -> profile.distanceNm().length).sum();
        CsvTable table = new CsvTable()
                .column(SimulationFolder.TIME, gather(result, rows, (profile, values) -> Arrays.fill(values, profile.timeS())))
                .column(SimulationFolder.TEMPERATURE, gather(result, rows, (profile, values) ->
                Arrays.fill(values, profile.temperatureK())))
                .column(SimulationFolder.REQUESTED, gather(result, rows, (profile, values) -> Arrays.fill(values, profile.requested() ? 1
                : 0)))
                .column(SimulationFolder.DISTANCE,
                        gather(result, rows, (profile, values) -> System.arraycopy(profile.distanceNm(), 0, values, 0, values.length)))
                .column(SimulationFolder.PHASE, result.profiles().stream().flatMap(profile -> profile.phases().stream()).toList());
        for (int e = 0; e < result.elements().size(); e++) {
            int element = e;
            String symbol = result.elements().get(e);
            table.column(symbol, gather(result, rows,
                    (profile, values) -> System.arraycopy(profile.massFractions()[element], 0, values, 0, values.length)));
            if (result.profiles().stream().anyMatch(profile -> profile.spread().length > 0)) {
                table.column(symbol + SimulationFolder.SPREAD, gather(result, rows, (profile, values) -> fill(profile.spread(), element,
                        values)));
            }
        }
        for (String name : fieldNames(result)) {
            for (int e = 0; e < result.elements().size(); e++) {
                int element = e;
                table.column(result.elements().get(e) + " " + name, gather(result, rows, (profile, values) -> fill(profile.fields().stream()
                        .filter(field -> field.name().equals(name)).findFirst().map(field -> field.values()).orElse(new double[0][]),
                        element,
                        values)));
            }
        }
        table.write(out);
    }

    private static List<String> fieldNames(DiffusionResult result) {
        return result.profiles().stream().flatMap(profile -> profile.fields().stream()).map(field -> field.name()).distinct().toList();
    }

    private static void fill(double[][] source, int element, double[] values) {
        if (source.length == 0) {
            Arrays.fill(values, Double.NaN);
        } else {
            System.arraycopy(source[element], 0, values, 0, values.length);
        }
    }

    /** Puts the values of one profile in place. */
    private interface Filler {
        /** Fills. */
        void fill(Profile profile, double[] values);
    }

    private static double[] gather(DiffusionResult result, int rows, Filler filler) {
        double[] all = new double[rows];
        int at = 0;
        for (Profile profile : result.profiles()) {
            double[] values = new double[profile.distanceNm().length];
            filler.fill(profile, values);
            System.arraycopy(values, 0, all, at, values.length);
            at += values.length;
        }
        return all;
    }

    private static CsvTable history(DiffusionResult result, InterfaceHistory history) {
        CsvTable table = new CsvTable().column("time_s", history.timesS()).column("position_nm", history.positionsNm())
                .column("velocity_nm_per_s", history.velocitiesNmPerS());
        for (int e = 0; e < result.elements().size(); e++) {
            table.column(result.elements().get(e) + " " + history.left(), history.leftMassFractions()[e]);
            table.column(result.elements().get(e) + " " + history.right() + (history.left().equals(history.right()) ? " right" : ""),
                    history.rightMassFractions()[e]);
        }
        return table;
    }
}
