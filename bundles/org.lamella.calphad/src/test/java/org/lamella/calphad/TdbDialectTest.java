package org.lamella.calphad;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;

/** The dialects of databases: spellings, defaults, wildcards, and what is said about what cannot be used. */
class TdbDialectTest {

    private static final double RT = GasConstant.J_PER_MOL_K * 1000;
    private static final String SOLUTION = "PHASE P % 1 1 !\nCONSTITUENT P : A,B,C : !\n";

    /** Excess energy of a phase P of A, B, C at 1000 K. */
    private static double excess(String parameters, double... y) throws Exception {
        double energy = TestDatabases.with(SOLUTION + parameters).phase("P", List.of("A", "B", "C")).at(1000).energy(y);
        for (double fraction : y) {
            energy -= fraction == 0 ? 0 : RT * fraction * Math.log(fraction);
        }
        return energy;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "PARAMETER G(P,A;0) 298.15 -10+2*T; 6000 N ! | 1990",
        "PAR G(P,A),, -10+2*T;,, N 91Din ! | 1990",
        "param l(p,a;0) 273.00 -10 + 2*t; 6000.00  N REF:0 ! | 1990",
        "PARAMETER G(P,A;0) 298.15 -10+2.0D0*T; 6000 N ! | 1990",
        "PARAMETER G(P,A;0) 298.15 1E+3*T**(-1)+1.E-1*T; 6000 N ! | 101",
        "PARAMETER G(P,A;0) 298.15 +T**2/1000-T**(+1); 6000 N ! | 0",
        "PARAMETER G(P,A;0) 298.15 T*LN(T)-T*LOG(T)+EXP(0); 6000 N ! | 1",
        "PARAMETER G(P,A;0) 298.15 (1+2)*(-3)**2+-4; 6000 N ! | 23",
        "PARAMETER G(P,A;0) 298.15 +7; 500 Y +8; 2000 Y +9; 6000 N ! | 8",
        "FUNCTION F 298.15 +5*T; 6000 N ! PARAMETER G(P,A;0) 298.15 2*F#+F; 6000 N ! | 15000",
        "FUNCTION F 298.15 +8.314*T*LN(1E-05*P); 6000 N ! PARAMETER G(P,A;0) 298.15 3+F; 6000 N ! | 3",
        "PARAMETER G(P,A;0) 298.15 1e-8; 6000 N ! $ G(P,A;0) 298.15 7; 6000 N ! | 1e-8"})
    void spellingsOfParametersMeanTheSame(String text, double expected) throws Exception {
        assertEquals(expected, excess(text, 1, 0, 0), 1e-9);
    }

    @Test
    void redlichKisterFollowsTheOrderAsWritten() throws Exception {
        double[] y = {0.3, 0.5, 0.2};
        assertEquals(0.3 * 0.5 * (100 - 0.2 * 10 + 0.04 * 7), excess("""
                PARAMETER L(P,A,B;0) 298.15 100; 6000 N !
                PARAMETER L(P,A,B;1) 298.15 10; 6000 N !
                PARAMETER L(P,A,B;2) 298.15 7; 6000 N !
                """, y), 1e-10);
        assertEquals(0.3 * 0.5 * 0.2 * 10, excess("PARAMETER L(P,B,A;1) 298.15 10; 6000 N !", y), 1e-10);
    }

    @Test
    void ternaryWithOneValueDoesNotDependOnCompositionAndWithThreeFollowsMuggianu() throws Exception {
        double[] y = {0.3, 0.5, 0.2};
        double product = 0.3 * 0.5 * 0.2;
        assertEquals(product * 100, excess("PARAMETER L(P,A,B,C;0) 298.15 100; 6000 N !", y), 1e-10);
        assertEquals(product * (0.3 * 100 + 0.5 * 20 + 0.2 * 3), excess("""
                PARAMETER L(P,A,B,C;0) 298.15 100; 6000 N !
                PARAMETER L(P,A,B,C;1) 298.15 20; 6000 N !
                PARAMETER L(P,A,B,C;2) 298.15 3; 6000 N !
                """, y), 1e-10);
        double sum = 0.3 + 0.5;
        double[] binary = {0.3, 0.5, 0.0};
        assertEquals(0, excess("PARAMETER L(P,A,B,C;1) 298.15 20; 6000 N !", binary), 1e-10, "nothing without C, at " + sum);
    }

    @Test
    void reciprocalOrdersAreTheDifferencesOnTheFirstAndSecondSublattice() throws Exception {
        PhaseModel model = TestDatabases.with("""
                PHASE P % 2 1 3 !
                CONST P : A B% : N VA% : !
                PARAMETER L(P,A,B:N,VA;0) 298.15 100; 6000 N !
                PARAMETER L(P,A,B:N,VA;1) 298.15 10; 6000 N !
                PARAMETER L(P,A,B:N,VA;2) 298.15 1; 6000 N !
                """).phase("p", List.of("a", "b", "n"));
        assertEquals(List.of(new Sublattice(1, List.of("A", "B")), new Sublattice(3, List.of("N", "VA"))), model.sublattices());
        double[] y = {0.3, 0.7, 0.2, 0.8};
        double ideal = RT * (0.3 * Math.log(0.3) + 0.7 * Math.log(0.7) + 3 * (0.2 * Math.log(0.2) + 0.8 * Math.log(0.8)));
        assertEquals(0.3 * 0.7 * 0.2 * 0.8 * (100 - 0.4 * 10 - 0.6 * 1), model.at(1000).energy(y) - ideal, 1e-9);
    }

    @Test
    void wildcardStandsForTheWholeSublattice() throws Exception {
        PhaseModel model = TestDatabases.with("""
                PHASE P % 2 1 1 !
                CONSTITUENT P : A,B : N,VA : !
                PARAMETER L(P,*:N,VA;0) 298.15 100; 6000 N !
                PARAMETER L(P,A:N,VA;0) 298.15 10; 6000 N !
                """).phase("P", List.of("A", "B", "N"));
        double[] y = {0.3, 0.7, 0.2, 0.8};
        double ideal = RT * (0.3 * Math.log(0.3) + 0.7 * Math.log(0.7) + 0.2 * Math.log(0.2) + 0.8 * Math.log(0.8));
        assertEquals(0.16 * (100 + 0.3 * 10), model.at(1000).energy(y) - ideal, 1e-9);
    }

    @Test
    void magnetismIsAppliedWithItsFactorsWhicheverWayItIsDefined() throws Exception {
        String parameters = """
                PHASE P %M 1 1 !
                CONSTITUENT P : A : !
                PARAMETER TC(P,A;0) 298.15 -3000; 6000 N !
                PARAMETER BMAG(P,A;0) 298.15 -3; 6000 N !
                """;
        // Tc = 1000 K, B = 1 after division by -3; at T = Tc f = 1 - (79/(140p) + 474/497 (1/p - 1)(1/6 + 1/135 + 1/600))/A
        double p = 0.28;
        double a = 518.0 / 1125 + 11692.0 / 15975 * (1 / p - 1);
        double f = 1 - (79 / (140 * p) + 474.0 / 497 * (1 / p - 1) * (1.0 / 6 + 1.0 / 135 + 1.0 / 600)) / a;
        for (String definition : List.of("TYPE_DEFINITION M GES A_P_D @ MAGNETIC -3.0 0.28 !\n",
                "TYPE-DEF M GES A_P_D P MAGNETIC -3 0.28 !\n",
                "TYPE-DEF M GES AMEND_PHASE_DESCRIPTION P MAGNETIC -3,.28 !\n")) {
            assertEquals(RT * Math.log(2) * f, TestDatabases.with(definition + parameters).phase("P", List.of("A")).at(1000)
                    .energy(new double[] {1}), 1e-9, definition);
            assertEquals(RT * Math.log(2) * f, TestDatabases.with(parameters + definition).phase("P", List.of("A")).at(1000)
                    .energy(new double[] {1}), 1e-9, "after the phase: " + definition);
        }
        PhaseModel without = TestDatabases.with(parameters).phase("P", List.of("A"));
        assertEquals(0, without.at(1000).energy(new double[] {1}), 0);
        assertTrue(without.notices().toString().contains("magnetism is left out"));
    }

    @Test
    void aPhaseIsRestrictedToTheElements() throws Exception {
        ThermodynamicDatabase database = TestDatabases.with("""
                PHASE P % 2 1 3 !
                CONSTITUENT P : A,B,C : N,VA : !
                PARAMETER G(P,A:VA;0) 298.15 1; 6000 N !
                PARAMETER G(P,B:VA;0) 298.15 2; 6000 N !
                PARAMETER G(P,C:VA;0) 298.15 UNKNOWN; 6000 N !
                PHASE Q % 2 1 1 !
                CONSTITUENT Q : A : N : !
                """);
        PhaseModel metals = database.phase("P", List.of("B", "A"));
        assertEquals(List.of(new Sublattice(1, List.of("B", "A")), new Sublattice(3, List.of("VA"))), metals.sublattices());
        assertEquals(2, metals.at(1000).energy(new double[] {1, 0, 1}), 1e-12);
        assertRefused("UNKNOWN", () -> database.phase("P", List.of("A", "C")).at(1000));
        assertTrue(database.notices().toString().contains("UNKNOWN is used but not defined"));
        assertRefused("cannot form", () -> database.phase("Q", List.of("A", "B")));
        assertEquals(List.of("P"), database.phasesOf(List.of("A", "B")).stream().map(PhaseModel::name).toList());
        assertRefused("it has P, Q", () -> database.phase("X", List.of("A")));
        assertRefused("no element ZR", () -> database.phase("P", List.of("A", "ZR")));
    }

    private static void assertRefused(String why, Executable what) {
        String message = assertThrows(LamellaException.class, what).getMessage();
        assertTrue(message.contains(why), message);
    }

    @Test
    void missingEndMembersAndTemperaturesOutsideTheRangesAreSaid() throws Exception {
        PhaseModel model = TestDatabases.with(SOLUTION + "PARAMETER G(P,A;0) 500 +7; 900 N !\n").phase("P", List.of("A", "B"));
        assertTrue(model.notices().toString().contains("No Gibbs energy is given for B"));
        assertEquals(List.of(), model.at(600).extrapolated());
        assertEquals(List.of("G(P,A;0) is stated to 900.0 K"), model.at(1000).extrapolated());
        assertEquals(List.of("G(P,A;0) is stated from 500.0 K"), model.at(400).extrapolated());
        assertEquals(7, model.at(1000).energy(new double[] {1, 0}), 1e-12);
    }

    @Test
    void unsupportedThingsAreSaidWithTheirLines() throws Exception {
        ThermodynamicDatabase database = TestDatabases.with("""
                REFERENCE_ELEMENT A !
                ADD_COMPOSITION_SET P :A: !
                ATTACH_CONTRIBUTION O P ORDER_DISORDER !
                DIFFUSION MAGNETIC P ALPHA=0.3 !
                PHASE P % 1 1 ! ordinary solution
                $ a comment
                CONSTITUENT P : A,B : !
                PHASE O % 2 1 1 !
                CONSTITUENT O : A,B : A,B : !
                PHASE W:Y % 1 1 !
                CONSTITUENT W:Y : A,B : !
                PHASE E % 1 1 !
                PARAMETER HMVA(P,A;0) 298.15 5; 6000 N !
                PARAMETER G(Z,A;0) 298.15 5; 6000 N !
                PARAMETER G(P,A:B;0) 298.15 5; 6000 N !
                PARAMETER G(P,N;0) 298.15 5; 6000 N !
                PARAMETER G(P,A;0) 298.15 5; 6000 N !
                PARAMETER G(P,A;0) 298.15 6; 6000 N !
                """);
        int before = TestDatabases.firstLine() - 1;
        List<String> said = database.notices().stream().map(notice -> notice.line() - before + " " + notice.text()).toList();
        String all = String.join("\n", said);
        for (String expected : List.of("1 The hint REFERENCE_ELEMENT A", "2 The hint ADD_COMPOSITION_SET",
                "4 The diffusion parameters MAGNETIC P", "5 The text behind the command's end", "8 The phase O cannot be computed",
                "10 The phase W cannot be computed: it is an ionic",
                "12 The phase E cannot be computed: it has no constituents", "13 1 × HMVA of P", "14 1 × parameters of Z",
                "15 1 × parameters of P with another number of sublattices", "16 1 × parameters of P that name constituents",
                "18 G(P,A;0) is given again")) {
            assertTrue(all.contains(expected), expected + " in\n" + all);
        }
        assertEquals(6, database.phase("P", List.of("A")).at(1000).energy(new double[] {1}), 1e-12);
        assertRefused("disordered part is P", () -> database.phase("O", List.of("A")));
    }

    @Test
    void speciesAndGasesCount() throws Exception {
        PhaseModel gas = TestDatabases.with("""
                SPECIES N2 N2 !
                SPECIES AN A1N1 !
                PHASE GAS:G % 1 1 !
                CONSTITUENT GAS:G : N2,AN : !
                """).phase("GAS", List.of("A", "N"));
        assertEquals(List.of("N2", "AN"), gas.sublattices().get(0).constituents());
        assertArrayEquals(new double[] {0, 1, 2, 1}, gas.atoms(), 0);
    }

    @Test
    void mergedFilesKeepTheirOwnFunctions() throws Exception {
        ThermodynamicDatabase first = TestDatabases.with(SOLUTION + "FUNCTION F 298.15 1; 6000 N !\nPARAMETER G(P,A;0) 298.15 F; 6000 N !\n"
                + "PARAMETER G(P,C;0) 298.15 3; 6000 N !\n");
        ThermodynamicDatabase second = ThermodynamicDatabase.parse("other.tdb",
                "FUNCTION F 298.15 2; 6000 N !\nPARAMETER G(P,B;0) 298.15 F; 6000 N !\nPARAMETER G(P,C;0) 298.15 4; 6000 N !\n");
        ThermodynamicDatabase merged = first.merge(second);
        PhaseAtTemperature phase = merged.phase("P", List.of("A", "B", "C")).at(1000);
        assertEquals(1, phase.energy(new double[] {1, 0, 0}), 1e-12);
        assertEquals(2, phase.energy(new double[] {0, 1, 0}), 1e-12);
        assertEquals(4, phase.energy(new double[] {0, 0, 1}), 1e-12);
        assertTrue(merged.notices().toString().contains("G(P,C;0) replaces that of test.tdb"));
        ThermodynamicDatabase other = TestDatabases.with("PHASE P % 1 2 !\nCONSTITUENT P : A : !\n");
        assertRefused("do not fit together", () -> first.merge(other));
    }

    @Test
    void circlesOfFunctionsAreRefused() throws Exception {
        ThermodynamicDatabase database = TestDatabases.with(SOLUTION
                + "FUNCTION F 298.15 G; 6000 N !\nFUNCTION G 298.15 F+1; 6000 N !\nPARAMETER G(P,A;0) 298.15 F; 6000 N !\n");
        PhaseModel model = database.phase("P", List.of("A"));
        assertRefused("refers to itself", () -> model.at(1000));
    }
}
