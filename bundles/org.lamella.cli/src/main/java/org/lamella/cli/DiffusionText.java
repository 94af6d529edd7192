package org.lamella.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;
import org.lamella.core.contribution.DiffusionResult;
import org.lamella.core.contribution.DiffusionResult.InterfaceHistory;
import org.lamella.core.contribution.DiffusionResult.Profile;

/**
 * A simulation in words and as JSON.
 *
 * @param result the simulation
 */
record DiffusionText(DiffusionResult result) {

    String summary() {
        StringBuilder text = new StringBuilder(result.title()).append('\n');
        text.append(new TextTable().facts(result.facts()));
        for (InterfaceHistory history : result.interfaces()) {
            text.append(table(history));
        }
        result.remarks().forEach(remark -> text.append("  ").append(remark).append('\n'));
        return text.toString();
    }

    private TextTable table(InterfaceHistory history) {
        Object[] head = new Object[3 + result.elements().size()];
        head[0] = "  time, s";
        head[1] = history.left() + " | " + history.right() + ", nm";
        head[2] = "nm/s";
        for (int e = 0; e < result.elements().size(); e++) {
            head[3 + e] = result.elements().get(e) + ", wt%";
        }
        TextTable table = new TextTable().row(head);
        for (int t = 0; t < history.timesS().length; t++) {
            if (!isRequested(history.timesS()[t])) {
                continue;
            }
            Object[] row = new Object[head.length];
            row[0] = "  " + number(history.timesS()[t]);
            row[1] = number(history.positionsNm()[t]);
            row[2] = number(history.velocitiesNmPerS()[t]);
            for (int e = 0; e < result.elements().size(); e++) {
                row[3 + e] = number(100 * history.leftMassFractions()[e][t]) + " | " + number(100 * history.rightMassFractions()[e][t]);
            }
            table.row(row);
        }
        return table;
    }

    private boolean isRequested(double timeS) {
        return result.profiles().stream().anyMatch(profile -> profile.requested() && profile.timeS() == timeS);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.5g", value);
    }

    JsonObject json() {
        JsonObject object = new JsonObject();
        object.addProperty("title", result.title());
        object.add("elements", JsonText.texts(result.elements()));
        JsonObject facts = new JsonObject();
        result.facts().forEach(facts::addProperty);
        object.add("facts", facts);
        JsonArray profiles = new JsonArray();
        for (Profile profile : result.profiles()) {
            if (profile.requested()) {
                profiles.add(json(profile));
            }
        }
        object.add("profiles", profiles);
        JsonArray interfaces = new JsonArray();
        result.interfaces().forEach(history -> interfaces.add(json(history)));
        object.add("interfaces", interfaces);
        double[] imbalance = result.balance().imbalance();
        double worst = 0;
        for (double one : imbalance) {
            worst = Math.max(worst, one);
        }
        object.add("imbalance", JsonText.value(worst));
        object.add("remarks", JsonText.texts(result.remarks()));
        return object;
    }

    private JsonObject json(Profile profile) {
        JsonObject object = new JsonObject();
        object.add("timeS", JsonText.value(profile.timeS()));
        object.add("temperatureK", JsonText.value(profile.temperatureK()));
        object.add("interfacesNm", JsonText.numbers(profile.interfacesNm()));
        object.add("distanceNm", JsonText.numbers(profile.distanceNm()));
        object.add("phases", JsonText.texts(profile.phases()));
        object.add("massFractions", elements(profile.massFractions()));
        return object;
    }

    private JsonObject json(InterfaceHistory history) {
        JsonObject object = new JsonObject();
        object.addProperty("left", history.left());
        object.addProperty("right", history.right());
        object.add("timeS", JsonText.numbers(history.timesS()));
        object.add("positionNm", JsonText.numbers(history.positionsNm()));
        object.add("velocityNmPerS", JsonText.numbers(history.velocitiesNmPerS()));
        object.add("leftMassFractions", elements(history.leftMassFractions()));
        object.add("rightMassFractions", elements(history.rightMassFractions()));
        return object;
    }

    private JsonObject elements(double[][] values) {
        JsonObject object = new JsonObject();
        for (int e = 0; e < result.elements().size(); e++) {
            object.add(result.elements().get(e), JsonText.numbers(values[e]));
        }
        return object;
    }
}
