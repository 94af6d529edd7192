package org.lamella.xray;

import java.nio.file.Path;
import java.util.Map;
import org.lamella.core.LamellaException;

/**
 * k-factors that a lab has measured or its instrument's program exports.
 *
 * <p>A file has a row a line: the line in one field ({@code Fe_Ka}, {@code Fe-K}, {@code FeKa1}) or element (symbol or atomic number) and
 * line in two, then the factor; other fields may follow. Where a heading names columns for element, line or series, and factor
 * ({@code Element; Series; k-factor}, {@code Z, Symbol, Line, K-Fact.}), these columns are read wherever they stand; where it names
 * columns K, L and M, each row has the factors of one element and 0 means none. Commas, semicolons, tabs and blanks separate fields, a
 * comma is a decimal sign where semicolons or tabs separate. A family alone ({@code Fe,K}, {@code K-Series}) means its strongest line. A
 * line that comes twice with different factors is an error. Files are UTF-8, UTF-16 or Latin-1.
 *
 * @param source file or other origin, for reports
 * @param factors factor by name of the line
 */
public record KFactorTable(String source, Map<String, Double> factors) implements KFactors {

    private static final String WHAT = "k-factors";

    /** Copies the map. */
    public KFactorTable {
        factors = Map.copyOf(factors);
    }

    private static KFactorTable of(LineFactors factors) {
        return new KFactorTable(factors.source(), factors.byLine());
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return its factors
     * @throws LamellaException when it cannot be read, has no factor, or contradicts itself
     */
    public static KFactorTable read(Path file) throws LamellaException {
        return of(LineFactors.read(file, WHAT));
    }

    /**
     * Reads factors as a user types them.
     *
     * @param text for instance {@code Fe_Ka:1.45, Pt_La:5.08}
     * @return the factors
     * @throws LamellaException when the text is no such list
     */
    public static KFactorTable parse(String text) throws LamellaException {
        return of(LineFactors.parse(text, WHAT));
    }

    /**
     * Factors that a user names by a file or types.
     *
     * @param text path of a file, or the factors
     * @return the factors
     * @throws LamellaException as the others
     */
    public static KFactorTable readOrParse(String text) throws LamellaException {
        return of(LineFactors.of(text, WHAT));
    }

    @Override
    public double of(XrayLine line) throws LamellaException {
        return new LineFactors(source, factors).of(line, "k-factor");
    }
}
