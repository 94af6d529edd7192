package org.lamella.calphad.internal.tdb;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lamella.calphad.internal.Magnetism;
import org.lamella.core.LamellaException;

/** What the one-letter type codes of phases mean: the magnetic model, or that a phase orders. */
final class TypeDefinitions {

    private static final int LONGEST = 2000;
    private static final Pattern MAGNETIC = Pattern.compile("\\bMAG\\w*\\s*,?\\s*([-+\\d.EeDd]+)\\s*,?\\s*([-+\\d.EeDd]+)");
    private static final Pattern ORDERED = Pattern.compile("\\bDIS\\w*_PART\\w*[\\s,]+(\\S+?),*(\\s|$)");
    private static final Pattern AMENDED = Pattern.compile("\\b(?:A_P_D|AM\\w*_PH\\w*(?:_DES\\w*)?)\\s+([^\\s,]+)");
    private static final String EVERY_CARRIER = "@";

    /** A model and the phase that the definition names, {@code @} for each phase with the code. */
    private record Definition(String phase, Optional<Magnetism> magnetism, Optional<String> disordered) {

        void apply(PhaseDraft draft) {
            magnetism.ifPresent(draft::magnetism);
            disordered.ifPresent(part -> draft.unsupported("it is the ordered part of a phase whose disordered part is " + part
                    + ", and this partition is not supported"));
        }
    }

    private final Map<Character, Definition> byCode = new HashMap<>();
    private final Map<String, Definition> byPhase = new LinkedHashMap<>();

    /** Reads a definition; what is said about it, when it is not used. */
    Optional<String> read(TdbCursor cursor) throws LamellaException {
        int place = cursor.offset();
        if (cursor.atEnd()) {
            throw cursor.error("a type definition needs a code");
        }
        char code = cursor.character();
        String text = cursor.rest().toUpperCase(Locale.ROOT);
        if (text.length() > LONGEST) {
            throw cursor.errorAt(place, "the type definition has more than " + LONGEST + " characters; is a '!' missing?");
        }
        Matcher phase = AMENDED.matcher(text);
        String named = phase.find() ? phase.group(1) : EVERY_CARRIER;
        if (text.startsWith("SEQ")) {
            return Optional.empty();
        }
        if (text.startsWith("IF")) {
            return Optional.of("The hint about composition sets of type " + code + " is not needed; the minimiser looks for miscibility "
                    + "gaps.");
        }
        Matcher magnetic = MAGNETIC.matcher(text);
        Matcher ordered = ORDERED.matcher(text);
        Definition definition;
        if (magnetic.find()) {
            definition = new Definition(named, Optional.of(magnetism(cursor, place, magnetic)), Optional.empty());
        } else if (ordered.find()) {
            definition = new Definition(named, Optional.empty(), Optional.of(ordered.group(1)));
        } else {
            return Optional.of("The type definition " + code + " (" + text + ") is not supported and was left out.");
        }
        byCode.put(code, definition);
        if (!named.equals(EVERY_CARRIER)) {
            byPhase.put(named, definition);
        }
        return Optional.empty();
    }

    /** Takes note that a phase is the ordered part of another one. */
    void order(String phase, String disordered) {
        byPhase.put(phase, new Definition(phase, Optional.empty(), Optional.of(disordered)));
    }

    private static Magnetism magnetism(TdbCursor cursor, int place, Matcher magnetic) throws LamellaException {
        try {
            double factor = Double.parseDouble(magnetic.group(1));
            double structure = Double.parseDouble(magnetic.group(2));
            if (factor <= 0 && factor > -100 && structure > 0 && structure < 1) {
                return new Magnetism(factor, structure);
            }
        } catch (NumberFormatException notOne) {
            // falls through to the same message
        }
        throw cursor.errorAt(place, "a magnetic model needs a factor of 0 or below and a fraction between 0 and 1, as in MAGNETIC -3 0.28; "
                + "found " + magnetic.group(1) + " and " + magnetic.group(2));
    }

    /** Gives a phase the models of its codes. A definition that names an ordered phase is for that phase alone. */
    void apply(PhaseDraft phase) {
        for (char code : phase.typeCodes().toCharArray()) {
            Definition definition = byCode.get(code);
            if (definition != null && (definition.disordered().isEmpty() || definition.phase().equals(phase.name())
                    || definition.phase().equals(EVERY_CARRIER))) {
                definition.apply(phase);
            }
        }
    }

    /** Gives phases the models of definitions that name them, which may come before or after the phase. */
    void applyToNamed(Map<String, PhaseDraft> phases) {
        byPhase.forEach((name, definition) -> {
            if (phases.containsKey(name)) {
                definition.apply(phases.get(name));
            }
        });
        phases.values().forEach(phase -> {
            if (!phase.hasMagnetism()) {
                apply(phase);
            }
        });
    }
}
