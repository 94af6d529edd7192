package org.lamella.xray;

import java.util.Map;
import java.util.TreeMap;
import org.lamella.core.LamellaException;

/**
 * &zeta;-factors or partial cross-sections that a lab has measured, in files as {@link KFactorTable} describes them.
 *
 * @param source file or other origin, for reports
 * @param factors factor by name of the line, kg electron / (m² photon)
 */
public record ZetaFactorTable(String source, Map<String, Double> factors) implements ZetaFactors {

    /** Copies the map. */
    public ZetaFactorTable {
        factors = Map.copyOf(factors);
    }

    /**
     * &zeta;-factors that a user names by a file or types.
     *
     * @param text path of a file, or for instance {@code Si_Ka:1043, Fe_Ka:1520}, in kg electron / (m² photon)
     * @return the factors
     * @throws LamellaException when the file cannot be read, the text is no such list, or they contradict themselves
     */
    public static ZetaFactorTable readOrParse(String text) throws LamellaException {
        LineFactors factors = LineFactors.of(text, "zeta-factors");
        return new ZetaFactorTable(factors.source(), factors.byLine());
    }

    /**
     * Partial cross-sections that a user names by a file or types.
     *
     * @param text path of a file, or for instance {@code Pt_La:2.1}, in barn
     * @return the factors that they mean
     * @throws LamellaException as the other
     */
    public static ZetaFactorTable ofCrossSections(String text) throws LamellaException {
        LineFactors sections = LineFactors.of(text, "partial cross-sections");
        Map<String, Double> factors = new TreeMap<>();
        sections.byLine().forEach((name, barn) -> factors.put(name,
                GRAM_KG * XrayLines.find(name).orElseThrow().element().atomicWeight() / (AVOGADRO * barn * BARN_M2)));
        return new ZetaFactorTable(sections.source(), factors);
    }

    @Override
    public double of(XrayLine line) throws LamellaException {
        return new LineFactors(source, factors).of(line, "factor");
    }
}
