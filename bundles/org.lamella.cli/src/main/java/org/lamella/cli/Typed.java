package org.lamella.cli;

import java.util.function.Function;
import picocli.CommandLine.TypeConversionException;

/** What a user typed, read by the type that it stands for; what the type says against it becomes a message about the option. */
final class Typed {

    private Typed() {
    }

    static <T> T read(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException mistake) {
            throw new TypeConversionException(mistake.getMessage());
        }
    }
}
