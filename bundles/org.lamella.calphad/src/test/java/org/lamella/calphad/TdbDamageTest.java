package org.lamella.calphad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;

/** Damaged databases: the message names line and column, and nothing else ever happens. */
class TdbDamageTest {

    /** Mutations of each file; -Dlamella.fuzz=N tries more. */
    private static final int TRIALS = Integer.getInteger("lamella.fuzz", 200);

    /** Text after six lines of elements; the place is that of the text's own first line and column. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "PHASE P % 1 1 !\\nCONSTITUENT P : A,ZR : !|2|19|ZR of P is no element",
        "PHASE P % 1 1 !\\nCONSTITUENT P : A,B|2|1|no '!' at its end",
        "PHASE P % 2 1 !|1|15|sites of sublattice 2",
        "PHASE P % 2 1 -1 !|1|15|more than 0 sites",
        "PHASE P % 99 1 !|1|11|1 to 20 sublattices",
        "PHASE P % 1 1 \\nCONSTITUENT P : A : !|2|1|begins before PHASE of line 7 has ended",
        "PHASE P % 1 1 2 !|1|15|'2' does not belong to the phase P",
        "TYPE_DEFINITION % SEQ *\\nPHASE P % 1 1 !|2|1|a '!' is missing",
        "LIST_OF_REFERENCES\\n A 'B C'\\nPARAMETER G(P,A;0) 298.15 1; 6000 N !|3|1|a '!' is missing",
        "PHASE P % 1 1 !\\nCONSTITUENT P : A : B : !|2|25|1 sublattices but constituents of 2",
        "PHASE P % 1 1 !\\nCONSTITUENT P : A,A : !|2|19|comes twice",
        "CONSTITUENT P : A : !|1|13|not defined before",
        "PARAMETR G(P,A;0) 298.15 1; 6000 N !|1|1|'PARAMETR' is no command",
        "PARAMETER G P,A;0) 298.15 1; 6000 N !|1|13|'(' is missing",
        "PARAMETER G(P,A;0 298.15 1; 6000 N !|1|19|')' is missing",
        "PARAMETER G(P,A;0) 298.15 1+*T; 6000 N !|1|29|a number, a function or a bracket",
        "PARAMETER G(P,A;0) 298.15 1+2*(T; 6000 N !|1|33|')' is missing",
        "PARAMETER G(P,A;0) 298.15 R*T*LN(1,00E-4); 6000 N !|1|35|a comma follows the number 1",
        "PARAMETER G(P,A;0) 298.15 SIN(T); 6000 N !|1|27|SIN(…) is not known",
        "PARAMETER G(P,A;0) 298.15 1 6000 N !|1|29|';' is missing",
        "PARAMETER G(P,A;0) 298.15 1; 200 N !|1|30|not above its beginning",
        "PARAMETER G(P,A;0) 298.15 1; 6000 X !|1|35|Y or N should follow",
        "PARAMETER G(P,A;0) 298.15 1; 6000 Y !|1|37|a number, a function or a bracket",
        "PARAMETER G(P,A;0) 298.15 1E999; 6000 N !|1|27|too large",
        "PARAMETER G(P,A;1) 298.15 1; 6000 N !|1|16|is an end-member",
        "PARAMETER G(P,A,B;77) 298.15 1; 6000 N !|1|19|0 to 9",
        "PARAMETER G(P,A,A;0) 298.15 1; 6000 N !|1|17|cannot interact",
        "PARAMETER G(P,A;0) 298.15 1; 6000 N \\nFUNCTION F 298.15 1; 6000 N !|2|1|a '!' is missing",
        "FUNCTION F 298.15 1.2.3; 6000 N !|1|22|';' is missing",
        "FUNCTION 298.15 1; 6000 N !|1|10|the name of a function",
        "ELEMENT FE BCC mass 0 0 !|1|16|molar mass of FE",
        "SPECIES X XX2 !|1|11|'XX2' is no formula",
        "TEMPERATURE_LIMITS 6000 298 !|1|20|not in rising order",
        "TYPE_DEFINITION M GES A_P_D @ MAGNETIC -3 7 !|1|17|a magnetic model needs"})
    void messagesNameTheLineAndColumn(String text, int line, int column, String what) {
        String message = assertThrows(LamellaException.class, () -> TestDatabases.with(text.replace("\\n", "\n"))).getMessage();
        assertTrue(message.startsWith("test.tdb, line " + (TestDatabases.firstLine() + line - 1) + ", column " + column + ": "), message);
        assertTrue(message.contains(what), message);
        assertEquals(1, message.lines().count());
    }

    @Test
    void carriageReturnsCountAsLines() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            String text = String.join(end, "ELEMENT A X 1 0 0 !", "$ remark", "", "  NONSENSE !");
            String message = assertThrows(LamellaException.class, () -> ThermodynamicDatabase.parse("x.tdb", text)).getMessage();
            assertTrue(message.startsWith("x.tdb, line 4, column 3: 'NONSENSE'"), message);
        }
    }

    @Test
    void filesOfOtherKindsAreRefused() {
        for (String text : List.of("", "   \n", "hello world", "$ nothing", "ELEMENT FE BCC 55 0 0 !", "{\"a\": 1}",
                "\u0000\u0001\u0002!\u0003!")) {
            assertThrows(LamellaException.class, () -> ThermodynamicDatabase.parse("x", text), text);
        }
    }

    @Test
    void deepBracketsAndLongExpressionsDoNotOverflow() throws Exception {
        assertThrows(LamellaException.class, () -> TestDatabases.with("FUNCTION F 298.15 " + "(".repeat(100_000) + "; 6000 N !"));
        assertThrows(LamellaException.class, () -> TestDatabases.with("FUNCTION F 298.15 " + "2**(".repeat(100_000) + "; 6000 N !"));
        String text = "PHASE P % 1 1 !\nCONSTITUENT P : A : !\nPARAMETER G(P,A;0) 298.15 " + "+1*T/T".repeat(100_000) + "; 6000 N !\n";
        assertEquals(100_000, TestDatabases.with(text).phase("P", List.of("A")).at(1000).energy(new double[] {1}), 1e-6);
        StringBuilder chain = new StringBuilder("FUNCTION F0 298.15 1; 6000 N !\n");
        for (int i = 1; i < 50_000; i++) {
            chain.append("FUNCTION F").append(i).append(" 298.15 F").append(i - 1).append("; 6000 N !\n");
        }
        chain.append("PHASE P % 1 1 !\nCONSTITUENT P : A : !\nPARAMETER G(P,A;0) 298.15 F49999; 6000 N !\n");
        PhaseModel model = TestDatabases.with(chain.toString()).phase("P", List.of("A"));
        assertThrows(LamellaException.class, () -> model.at(1000));
    }

    @Test
    void everyTruncationOfADatabaseIsReadOrRefused() throws Exception {
        String text = Files.readString(ReferenceNumbers.file(ReferenceNumbers.IRON_SUBSET), StandardCharsets.ISO_8859_1);
        int refused = 0;
        for (int length = 0; length < text.length(); length += 37) {
            refused += outcome(text.substring(0, length)) ? 0 : 1;
        }
        assertTrue(refused > text.length() / 37 / 2, "a cut inside a command is noticed: " + refused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iron4cd_FeCrMnMoSiCN_fcc_hcp.tdb", "mcfe2059_FeCrMnMoSiCN_fcc_hcp.tdb", "mc_fe_v2.016_fcc_subset.ddb"})
    void mutatedDatabasesAreReadOrRefused(String file) throws Exception {
        String text = Files.readString(ReferenceNumbers.file(file), StandardCharsets.ISO_8859_1);
        SplittableRandom random = new SplittableRandom(20260214);
        String alphabet = "!$(),;:*+-/&%@#. \n0123456789EGLTNYabPQ_\u0000\u00e9";
        int refused = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            StringBuilder mutated = new StringBuilder(text);
            int changes = 1 + random.nextInt(6);
            for (int i = 0; i < changes; i++) {
                int at = random.nextInt(mutated.length());
                int until = Math.min(mutated.length(), at + 1 + random.nextInt(random.nextInt(8) == 0 ? 400 : 3));
                switch (random.nextInt(4)) {
                    case 0 -> mutated.delete(at, until);
                    case 1 -> mutated.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
                    case 2 -> mutated.setCharAt(at, alphabet.charAt(random.nextInt(alphabet.length())));
                    default -> mutated.insert(random.nextInt(mutated.length()), mutated.substring(at, until));
                }
            }
            refused += outcome(mutated.toString()) ? 0 : 1;
        }
        assertTrue(refused > TRIALS / 10, "most damage is noticed: " + refused);
    }

    /** Reads and uses a text; true when it is read. Anything but a LamellaException fails the test. */
    private static boolean outcome(String text) {
        ThermodynamicDatabase database;
        try {
            database = ThermodynamicDatabase.parse("fuzz.tdb", text);
        } catch (LamellaException refused) {
            assertEquals(1, refused.getMessage().lines().count());
            return false;
        }
        for (String name : database.phases()) {
            try {
                PhaseAtTemperature phase = database.phase(name, database.elements()).at(1200);
                double[] y = new double[phase.siteFractions()];
                Arrays.fill(y, 0.3);
                phase.energy(y);
                database.mobilities(SubstitutionalPhase.of(phase));
            } catch (LamellaException said) {
                assertEquals(1, said.getMessage().lines().count());
            }
        }
        return true;
    }
}
