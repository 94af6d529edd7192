package org.lamella.io.phenom;

import java.util.ArrayList;
import java.util.List;

/** Symbols of the elements, which a project gives by atomic number. */
final class ChemicalSymbols {

    private static final List<String> BY_NUMBER =
            List.of(("H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr "
            + "Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po "
            + "At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr").split(" "));

    private ChemicalSymbols() {
    }

    /** The symbol of an atomic number; the number itself when there is no such element. */
    static String of(int atomicNumber) {
        return atomicNumber >= 1 && atomicNumber <= BY_NUMBER.size() ? BY_NUMBER.get(atomicNumber - 1) : Integer.toString(atomicNumber);
    }

    /** Those of a list of atomic numbers, one byte each. */
    static List<String> of(byte[] atomicNumbers) {
        List<String> symbols = new ArrayList<>();
        for (byte atomicNumber : atomicNumbers) {
            symbols.add(of(atomicNumber & 0xFF));
        }
        return symbols;
    }
}
