package org.lamella.xray;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.ResourceTable;

/**
 * Mass absorption coefficients for X-rays: photoelectric, which is nearly all there is below 20 keV.
 *
 * <p>Source: W. T. Elam, B. D. Ravel and J. R. Sieber, Radiat. Phys. Chem. 63 (2002) 121; the table says where each part comes from. Below
 * about 250 eV, and within some ten eV of an edge, the coefficients of all such tables are rough.
 */
public final class MassAbsorption {

    private static final Map<Element, MassAbsorption> TABLES = read();

    private final double[] logEnergyEv;
    private final double[] logCoefficient;

    private MassAbsorption(List<String[]> rows) {
        logEnergyEv = rows.stream().mapToDouble(row -> Math.log(Double.parseDouble(row[1]))).toArray();
        logCoefficient = rows.stream().mapToDouble(row -> Math.log(Double.parseDouble(row[2]))).toArray();
    }

    private static Map<Element, MassAbsorption> read() {
        Map<Element, List<String[]>> rows = new HashMap<>();
        for (String[] row : ResourceTable.rows(MassAbsorption.class, "absorption.csv")) {
            Element.find(row[0]).ifPresent(element -> rows.computeIfAbsent(element, unknown -> new ArrayList<>()).add(row));
        }
        Map<Element, MassAbsorption> tables = new HashMap<>();
        rows.forEach((element, its) -> tables.put(element, new MassAbsorption(its)));
        return tables;
    }

    /**
     * The coefficient of an element.
     *
     * @param element the absorber; einsteinium is taken as californium
     * @param energyKeV photon energy, 0.1 to 100 keV; energies outside are taken as the nearer end
     * @return cm² per g
     */
    public static double cm2PerG(Element element, double energyKeV) {
        MassAbsorption table = TABLES.get(element);
        return (table == null ? TABLES.get(Element.of(Element.LAST - 1)) : table).at(energyKeV);
    }

    /**
     * The coefficient of a mixture: the mean by mass.
     *
     * @param massFractions mass fraction of each element, adding up to 1
     * @param energyKeV photon energy, keV
     * @return cm² per g
     */
    public static double cm2PerG(Map<Element, Double> massFractions, double energyKeV) {
        return massFractions.entrySet().stream().mapToDouble(entry -> entry.getValue() * cm2PerG(entry.getKey(), energyKeV)).sum();
    }

    private double at(double energyKeV) {
        int last = logEnergyEv.length - 1;
        double x = Math.max(logEnergyEv[0], Math.min(logEnergyEv[last], Math.log(1e3 * energyKeV)));
        int upper = upper(x);
        double share = (x - logEnergyEv[upper - 1]) / (logEnergyEv[upper] - logEnergyEv[upper - 1]);
        return Math.exp(logCoefficient[upper - 1] + share * (logCoefficient[upper] - logCoefficient[upper - 1]));
    }

    /** The first point above x, so that an energy right on an edge is absorbed by it; the last point where there is none above. */
    private int upper(double x) {
        int found = Arrays.binarySearch(logEnergyEv, x);
        int upper = found >= 0 ? found + 1 : -found - 1;
        while (upper <= logEnergyEv.length - 1 && logEnergyEv[upper] <= x) {
            upper++;
        }
        return Math.min(upper, logEnergyEv.length - 1);
    }
}
