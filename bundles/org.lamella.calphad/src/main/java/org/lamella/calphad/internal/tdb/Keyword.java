package org.lamella.calphad.internal.tdb;

import java.util.Optional;

/** The commands of a database. Each may be shortened part by part, with hyphens for underscores: TYPE-DEF, CONST, PAR. */
enum Keyword {
    ELEMENT, SPECIES, PHASE, CONSTITUENT, FUNCTION, PARAMETER, TYPE_DEFINITION, TEMPERATURE_LIMITS, DEFAULT_COMMAND, LIST_OF_REFERENCES,
    ADD_REFERENCES,
    /** Text for people. */
    DATABASE_INFORMATION, ASSESSED_SYSTEMS, VERSION_DATE, REFERENCE_FILE, DESCRIPTION,
    /** Commands that change nothing about energies or mobilities as they are computed here. */
    DEFINE_SYSTEM_DEFAULT, REFERENCE_ELEMENT, ADD_COMPOSITION_SET, CREATE_NEW_PHASE, ZERO_VOLUME_SPECIES,
    /** MatCalc's way to say that a phase is the ordered part of another one. */
    ATTACH_CONTRIBUTION,
    /** Magnetic effect on diffusion and other additions. */
    DIFFUSION,
    /** Tables of values, which may stand in for functions. */
    TABLE;

    private static final int SHORTEST = 3;

    /**
     * The command that a word stands for.
     *
     * @param word first word of a command, in capitals
     * @return empty when it is none
     */
    static Optional<Keyword> of(String word) {
        String[] parts = word.replace('-', '_').split("_", -1);
        for (Keyword keyword : values()) {
            if (matches(parts, keyword.name().split("_"))) {
                return Optional.of(keyword);
            }
        }
        return Optional.empty();
    }

    private static boolean matches(String[] parts, String[] full) {
        if (parts.length > full.length || parts[0].length() < SHORTEST) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].isEmpty() || !full[i].startsWith(parts[i])) {
                return false;
            }
        }
        return true;
    }
}
