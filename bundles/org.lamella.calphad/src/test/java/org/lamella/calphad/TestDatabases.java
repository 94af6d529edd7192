package org.lamella.calphad;

import org.lamella.core.LamellaException;

/** Small databases whose answers are known in closed form. */
final class TestDatabases {

    private static final String ELEMENTS = """
            ELEMENT /- ELECTRON_GAS 0 0 0 !
            ELEMENT VA VACUUM 0 0 0 !
            ELEMENT A BCC 10 0 0 !
            ELEMENT B BCC 20 0 0 !
            ELEMENT C BCC 30 0 0 !
            ELEMENT N GAS 14 0 0 !
            """;

    private TestDatabases() {
    }

    /** Elements A, B, C, N, then the text. */
    static ThermodynamicDatabase with(String text) throws LamellaException {
        return ThermodynamicDatabase.parse("test.tdb", ELEMENTS + text);
    }

    /** Line of {@link #with} on which the first line of its text stands. */
    static int firstLine() {
        return 7;
    }
}
