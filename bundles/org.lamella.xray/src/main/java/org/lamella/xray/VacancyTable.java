package org.lamella.xray;

import java.util.EnumMap;
import java.util.Map;
import org.lamella.core.ResourceTable;

/** Edges, fluorescence yields and Coster-Kronig transfers of all subshells; sources in {@code subshells.csv}. */
final class VacancyTable {

    private record Decay(double edgeKeV, double fluorescenceYield, Map<Subshell, Double> costerKronig) {
    }

    private static final Decay NONE = new Decay(Double.POSITIVE_INFINITY, 0, Map.of());
    private static final Decay[][] DECAYS = load();

    private VacancyTable() {
    }

    private static Decay[][] load() {
        Decay[][] decays = new Decay[Element.LAST + 1][Subshell.values().length];
        for (String[] row : ResourceTable.rows(VacancyTable.class, "subshells.csv")) {
            Map<Subshell, Double> transfers = new EnumMap<>(Subshell.class);
            for (String transfer : row[5].isEmpty() ? new String[0] : row[5].split(" ")) {
                int colon = transfer.indexOf(':');
                transfers.put(Subshell.valueOf(transfer.substring(0, colon)), Double.valueOf(transfer.substring(colon + 1)));
            }
            decays[Integer.parseInt(row[0])][Subshell.valueOf(row[2]).ordinal()] =
                    new Decay(Double.parseDouble(row[3]) / 1000, Double.parseDouble(row[4]), transfers);
        }
        return decays;
    }

    private static Decay decay(Element element, Subshell subshell) {
        Decay decay = DECAYS[element.atomicNumber()][subshell.ordinal()];
        return decay == null ? NONE : decay;
    }

    /** Absorption edge in keV, infinite when the element has no such subshell. */
    static double edgeKeV(Element element, Subshell subshell) {
        return decay(element, subshell).edgeKeV();
    }

    /** Radiative share of the decays of a vacancy, 0 to 1. */
    static double fluorescenceYield(Element element, Subshell subshell) {
        return decay(element, subshell).fluorescenceYield();
    }

    /** Vacancies that arrive in {@code to} per vacancy made in {@code from}, by any chain of Coster-Kronig transitions. */
    static double costerKronig(Element element, Subshell from, Subshell to) {
        return decay(element, from).costerKronig().getOrDefault(to, 0.0);
    }
}
