package org.lamella.io.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Symbols of the elements, which many programs store as atomic numbers. */
public final class ChemicalSymbols {

    private static final List<String> BY_NUMBER = List.of("""
            H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo Tc Ru Rh Pd
            Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac
            Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr""".split("\\s+"));

    private ChemicalSymbols() {
    }

    /**
     * The symbol of an element.
     *
     * @param atomicNumber its atomic number
     * @return empty when there is no such element
     */
    public static Optional<String> find(int atomicNumber) {
        return atomicNumber >= 1 && atomicNumber <= BY_NUMBER.size() ? Optional.of(BY_NUMBER.get(atomicNumber - 1)) : Optional.empty();
    }

    /**
     * The symbol of an element, or its number when there is none.
     *
     * @param atomicNumber its atomic number
     * @return what to show
     */
    public static String of(int atomicNumber) {
        return find(atomicNumber).orElse(Integer.toString(atomicNumber));
    }

    /**
     * The symbols of a list of elements.
     *
     * @param atomicNumbers one byte each, unsigned
     * @return a symbol, or the number where there is none, for each
     */
    public static List<String> of(byte[] atomicNumbers) {
        List<String> symbols = new ArrayList<>();
        for (byte atomicNumber : atomicNumbers) {
            symbols.add(of(atomicNumber & 0xFF));
        }
        return symbols;
    }
}
