package org.lamella.diffusion.phase;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Standard atomic weights of the elements that alloys are made of, g/mol (IUPAC 2021, abridged). */
public final class MolarMasses {

    private static final String TABLE = "H 1.008 B 10.81 C 12.011 N 14.007 O 15.999 Mg 24.305 Al 26.982 Si 28.085 P 30.974 S 32.06 "
            + "Ca 40.078 Sc 44.956 Ti 47.867 V 50.942 Cr 51.996 Mn 54.938 Fe 55.845 Co 58.933 Ni 58.693 Cu 63.546 Zn 65.38 Ga 69.723 "
            + "Ge 72.630 As 74.922 Y 88.906 Zr 91.224 Nb 92.906 Mo 95.95 Ru 101.07 Rh 102.91 Pd 106.42 Ag 107.87 Cd 112.41 In 114.82 "
            + "Sn 118.71 Sb 121.76 La 138.91 Ce 140.12 Nd 144.24 Hf 178.49 Ta 180.95 W 183.84 Re 186.21 Os 190.23 Ir 192.22 Pt 195.08 "
            + "Au 196.97 Pb 207.2 Bi 208.98";
    private static final Map<String, Double> MASSES = read();

    private MolarMasses() {
    }

    private static Map<String, Double> read() {
        String[] words = TABLE.split(" ");
        Map<String, Double> masses = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            masses.put(words[i], Double.valueOf(words[i + 1]));
        }
        return masses;
    }

    /**
     * The molar mass of an element.
     *
     * @param symbol symbol
     * @return g/mol; empty for an element that is not in the table
     */
    public static Optional<Double> of(String symbol) {
        return Optional.ofNullable(MASSES.get(symbol));
    }
}
