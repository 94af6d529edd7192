package org.lamella.ui.view;

import org.lamella.xray.Element;

/** Places of the elements in the periodic table of 18 columns; lanthanides and actinides stand in two rows below. */
final class PeriodicLayout {

    static final int COLUMNS = 18;
    /** Seven periods, a gap, and two rows. */
    static final int ROWS = 9;

    private static final int LANTHANUM = 57;
    private static final int LUTETIUM = 71;
    private static final int ACTINIUM = 89;
    private static final int LANTHANIDE_ROW = 7;
    private static final int ACTINIDE_ROW = 8;
    private static final int F_BLOCK_COLUMN = 3;
    /** The noble gases, with which periods end. */
    private static final int[] PERIOD_ENDS = {2, 10, 18, 36, 54, 86, 118};
    private static final int SHORT_PERIOD = 8;
    private static final int F_BLOCK = 14;

    private PeriodicLayout() {
    }

    static int row(Element element) {
        int z = element.atomicNumber();
        if (z >= LANTHANUM && z <= LUTETIUM) {
            return LANTHANIDE_ROW;
        }
        return z >= ACTINIUM ? ACTINIDE_ROW : period(z);
    }

    static int column(Element element) {
        int z = element.atomicNumber();
        if (z >= LANTHANUM && z <= LUTETIUM) {
            return F_BLOCK_COLUMN - 1 + z - LANTHANUM;
        }
        if (z >= ACTINIUM) {
            return F_BLOCK_COLUMN - 1 + z - ACTINIUM;
        }
        int period = period(z);
        int start = period == 0 ? 0 : PERIOD_ENDS[period - 1];
        int inPeriod = z - start;
        int length = PERIOD_ENDS[period] - start;
        if (period == 0) {
            return inPeriod == 1 ? 0 : COLUMNS - 1;
        }
        if (inPeriod <= 2) {
            return inPeriod - 1;
        }
        if (length == SHORT_PERIOD) {
            return COLUMNS - SHORT_PERIOD + inPeriod - 1;
        }
        return length > COLUMNS ? inPeriod - 1 - F_BLOCK : inPeriod - 1;
    }

    private static int period(int z) {
        int period = 0;
        while (z > PERIOD_ENDS[period]) {
            period++;
        }
        return period;
    }
}
