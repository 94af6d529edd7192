package org.lamella.calphad.internal;

import java.util.Map;
import java.util.Optional;

/**
 * The functions of one file. Parameters keep the scope of their file when databases are merged, so that equal names do not clash. Two
 * scopes are never equal.
 */
public final class FunctionScope {

    private final String source;
    private final Map<String, TemperatureFunction> functions;

    /**
     * Functions of a file.
     *
     * @param source name of the file
     * @param functions functions by name in capitals; shared, the reader goes on filling it
     */
    public FunctionScope(String source, Map<String, TemperatureFunction> functions) {
        this.source = source;
        this.functions = functions;
    }

    /**
     * The file.
     *
     * @return its name
     */
    public String source() {
        return source;
    }

    /**
     * A function.
     *
     * @param name name in capitals
     * @return empty when the file has no such function
     */
    public Optional<TemperatureFunction> function(String name) {
        return Optional.ofNullable(functions.get(name));
    }
}
