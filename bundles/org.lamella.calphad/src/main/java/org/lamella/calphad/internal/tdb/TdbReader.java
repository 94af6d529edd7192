package org.lamella.calphad.internal.tdb;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lamella.calphad.internal.FunctionScope;
import org.lamella.calphad.internal.Parameter;
import org.lamella.calphad.internal.PhaseDefinition;
import org.lamella.calphad.internal.Species;
import org.lamella.calphad.internal.TemperatureFunction;
import org.lamella.core.LamellaException;

/**
 * Reads databases in the dialects of Thermo-Calc, OpenCalphad, MatCalc and pycalphad.
 *
 * <p>A command that cannot be understood is an error with its place. What is understood but not used, and what has to be interpreted,
 * becomes a notice.
 */
public final class TdbReader {

    private final TdbText text;
    private final Map<String, Double> molarMasses = new LinkedHashMap<>();
    private final Map<String, Species> species = new LinkedHashMap<>();
    private final Map<String, TemperatureFunction> functions = new LinkedHashMap<>();
    private final Map<String, PhaseDraft> phases = new LinkedHashMap<>();
    private final TypeDefinitions types = new TypeDefinitions();
    private final Set<String> rejected = new LinkedHashSet<>();
    private final Map<String, String> references = new LinkedHashMap<>();
    private final NoticeList notices;
    private final Map<String, Integer> usedFunctions = new LinkedHashMap<>();
    private final ParameterReader parameters;
    private final FunctionScope scope;
    private double lowestK = 298.15;
    private double highestK = 6000;

    private TdbReader(TdbText text) {
        this.text = text;
        scope = new FunctionScope(text.name(), functions);
        notices = new NoticeList(text.name());
        parameters = new ParameterReader(text, scope, usedFunctions, notices);
    }

    /**
     * Reads a database.
     *
     * @param name what messages call it
     * @param content its text
     * @return what stands in it
     * @throws LamellaException when it is damaged; names line and column
     */
    public static DatabaseContent read(String name, String content) throws LamellaException {
        TdbReader reader = new TdbReader(new TdbText(name, content));
        int commandEnd = 0;
        for (TdbCursor command : reader.text.commands()) {
            reader.command(command, commandEnd);
            commandEnd = command.end();
        }
        return reader.content();
    }

    private void command(TdbCursor cursor, int previousEnd) throws LamellaException {
        int place = cursor.offset();
        String word = cursor.word();
        Optional<Keyword> keyword = Keyword.of(word);
        while (keyword.isEmpty()) {
            // A remark may stand behind the end of a command; what begins a line must be a command
            if (text.line(place) != text.line(previousEnd) || previousEnd == 0) {
                throw cursor.errorAt(place, "'" + word + "' is no command of a database");
            }
            notice(place, "The text behind the command's end is taken as a remark.");
            if (!cursor.skipLine(place)) {
                return;
            }
            place = cursor.offset();
            word = cursor.word();
            keyword = Keyword.of(word);
        }
        int hidden = cursor.hiddenCommand();
        if (hidden >= 0) {
            throw cursor.errorAt(hidden, "a command begins before " + keyword.get() + " of line " + text.line(place)
                    + " has ended; a '!' is missing");
        }
        command(keyword.get(), cursor, place);
    }

    private void command(Keyword keyword, TdbCursor cursor, int place) throws LamellaException {
        switch (keyword) {
            case ELEMENT -> element(cursor);
            case SPECIES -> species(cursor);
            case FUNCTION -> function(cursor);
            case PHASE -> phase(cursor);
            case CONSTITUENT -> constituents(cursor);
            case PARAMETER -> parameters.read(cursor, lowestK, highestK);
            case TYPE_DEFINITION -> types.read(cursor).ifPresent(remark -> notice(place, remark));
            case TEMPERATURE_LIMITS -> temperatureLimits(cursor);
            case DEFAULT_COMMAND -> defaultCommand(cursor);
            case LIST_OF_REFERENCES, ADD_REFERENCES -> references.putAll(References.parse(cursor.rest()));
            case DATABASE_INFORMATION, ASSESSED_SYSTEMS, VERSION_DATE, REFERENCE_FILE, DESCRIPTION, DEFINE_SYSTEM_DEFAULT ->
                    cursor.rest();
            case REFERENCE_ELEMENT, ADD_COMPOSITION_SET, CREATE_NEW_PHASE, ZERO_VOLUME_SPECIES ->
                    notice(place, "The hint " + keyword + " " + cursor.rest() + " is not needed; the minimiser looks for miscibility gaps "
                            + "itself.");
            case ATTACH_CONTRIBUTION -> attach(cursor, place);
            case DIFFUSION -> notice(place, "The diffusion parameters " + cursor.rest() + " are not used; mobilities are without them.");
            case TABLE -> notice(place, "The table " + cursor.rest() + " is not supported and was left out.");
        }
    }

    private void element(TdbCursor cursor) throws LamellaException {
        int place = cursor.offset();
        String symbol = cursor.word();
        if (!symbol.matches("[A-Z]{1,2}|/-")) {
            throw cursor.errorAt(place, "the symbol of an element should stand here; found '" + symbol + "'");
        }
        cursor.word();
        double molarMass = cursor.atEnd() ? 0 : cursor.signedNumber("the molar mass of " + symbol);
        while (!cursor.atEnd()) {
            cursor.signedNumber("the enthalpy or entropy of " + symbol);
        }
        molarMasses.put(symbol, molarMass);
        species.put(symbol, Species.element(symbol));
    }

    private void species(TdbCursor cursor) throws LamellaException {
        String name = cursor.word();
        int place = cursor.offset();
        String formula = cursor.word();
        species.put(name, Formula.parse(name, formula, molarMasses.keySet()).orElseThrow(() -> cursor.errorAt(place, "'" + formula
                + "' is no formula of the species " + name + " in elements that are defined")));
        endOf(cursor, "the species " + name);
    }

    private void function(TdbCursor cursor) throws LamellaException {
        int place = cursor.offset();
        String name = cursor.name();
        if (name.isEmpty() || !Character.isLetter(name.charAt(0)) && name.charAt(0) != '_') {
            throw cursor.errorAt(place, "the name of a function should stand here; found '" + name + "'");
        }
        TemperatureFunction function = new ExpressionParser(cursor, lowestK, highestK, usedFunctions).function(name);
        cursor.rest();
        if (functions.put(name, function) != null) {
            notice(place, "The function " + name + " is defined again; the later definition holds.");
        }
    }

    private void phase(TdbCursor cursor) throws LamellaException {
        int place = cursor.offset();
        PhaseDraft phase = PhaseDraft.read(cursor);
        endOf(cursor, "the phase " + phase.name());
        if (phases.putIfAbsent(phase.name(), phase) != null) {
            throw cursor.errorAt(place, "the phase " + phase.name() + " is defined twice");
        }
        types.apply(phase);
    }

    private void constituents(TdbCursor cursor) throws LamellaException {
        int place = cursor.offset();
        String name = cursor.phase();
        PhaseDraft phase = phases.get(name);
        if (phase == null) {
            throw cursor.errorAt(place, "constituents of the phase '" + name + "', which is not defined before");
        }
        phase.readConstituents(cursor, species.keySet());
    }

    private void temperatureLimits(TdbCursor cursor) throws LamellaException {
        int place = cursor.offset();
        double low = cursor.signedNumber("the lowest temperature");
        double high = cursor.signedNumber("the highest temperature");
        if (!(high > low)) {
            throw cursor.errorAt(place, "the limits of temperature " + low + " and " + high + " K are not in rising order");
        }
        lowestK = low;
        highestK = high;
        endOf(cursor, "the limits of temperature");
    }

    private void defaultCommand(TdbCursor cursor) {
        int place = cursor.offset();
        String command = cursor.word();
        if (command.startsWith("REJ")) {
            while (!cursor.atEnd()) {
                rejected.add(TdbCursor.withoutTrailing(cursor.word(), ','));
            }
        } else if (!command.startsWith("DEFINE") || !cursor.rest().matches("(?i)VA|/-")) {
            notice(place, "The default command " + command + " is not supported and was left out.");
        }
    }

    private void attach(TdbCursor cursor, int place) {
        String phase = cursor.word();
        String part = cursor.word();
        String kind = cursor.rest();
        if (kind.toUpperCase(Locale.ROOT).startsWith("ORDER")) {
            types.order(phase, part);
        } else {
            notice(place, "The contribution " + kind + " of " + part + " to " + phase + " is not supported and was left out.");
        }
    }

    private static void endOf(TdbCursor cursor, String what) throws LamellaException {
        if (!cursor.atEnd()) {
            throw cursor.error(cursor.found() + " does not belong to " + what + "; is a '!' missing before it?");
        }
    }

    private void notice(int place, String remark) {
        notices.add(text.line(place), remark);
    }

    private DatabaseContent content() {
        types.applyToNamed(phases);
        Map<String, PhaseDefinition> definitions = new LinkedHashMap<>();
        phases.values().forEach(draft -> {
            PhaseDefinition definition = draft.definition();
            definition.unsupported().ifPresent(why -> notices.add(draft.line(), "The phase " + draft.name() + " cannot be computed: " + why
                    + "."));
            definitions.put(draft.name(), definition);
        });
        List<Parameter> kept = parameters.finish(definitions);
        Set<String> undefined = new HashSet<>(usedFunctions.keySet());
        undefined.removeAll(functions.keySet());
        undefined.remove("R");
        usedFunctions.forEach((name, line) -> {
            if (undefined.contains(name)) {
                notices.add(line, "The function " + name + " is used but not defined; what needs it cannot be computed.");
            }
        });
        return new DatabaseContent(text.name(), molarMasses, species, definitions, kept, rejected, references, notices.all());
    }
}
