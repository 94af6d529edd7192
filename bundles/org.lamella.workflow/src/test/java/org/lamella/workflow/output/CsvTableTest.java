package org.lamella.workflow.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    private static String text(CsvTable table) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void columnsStandSideBySide() throws Exception {
        CsvTable table = new CsvTable().counter("component", 2).column("ratio", new double[] {0.1, 1e-300})
                .column("n", new double[] {-4, 7});
        assertEquals("component,ratio,n\n1,0.1,-4\n2,1.0E-300,7\n", text(table));
    }

    @Test
    void everyNumberIsReadBackBitForBit() throws Exception {
        double[] values = new Random(8).longs(5000).mapToDouble(Double::longBitsToDouble).toArray();
        values[0] = -0.0;
        values[1] = Double.NaN;
        values[2] = Double.NEGATIVE_INFINITY;
        values[3] = 9007199254740993.0;
        values[4] = Double.MIN_VALUE;
        String[] lines = text(new CsvTable().column("v", values)).split("\n");
        for (int i = 0; i < values.length; i++) {
            double read = Double.parseDouble(lines[i + 1]);
            assertEquals(Double.doubleToLongBits(values[i]), Double.doubleToLongBits(read), lines[i + 1]);
        }
    }

    @Test
    void namesAreQuotedWhereTheyMust() throws Exception {
        assertEquals("\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",Energy (keV)\n", text(new CsvTable().column("a,b", new double[0])
                .column("say \"x\"", new double[0]).column("two\nlines", new double[0]).column("Energy (keV)", new double[0])));
    }

    @Test
    void columnsOfDifferentLengthAreRefused() {
        CsvTable table = new CsvTable().column("a", new double[2]);
        assertThrows(IllegalArgumentException.class, () -> table.column("b", new double[3]));
    }
}
