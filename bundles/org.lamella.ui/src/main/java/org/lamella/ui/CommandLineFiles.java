package org.lamella.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files named on the command line: arguments that are neither options nor their values. An option takes the argument behind it as its
 * value, as all of the platform's own do; after {@code --} everything is a file.
 *
 * @param files in the order given
 */
record CommandLineFiles(List<Path> files) {

    CommandLineFiles {
        files = List.copyOf(files);
    }

    static CommandLineFiles of(String... arguments) {
        List<Path> files = new ArrayList<>();
        boolean onlyFiles = false;
        for (int i = 0; i < arguments.length; i++) {
            if (onlyFiles || !arguments[i].startsWith("-")) {
                files.add(Path.of(arguments[i]));
            } else if (arguments[i].equals("--")) {
                onlyFiles = true;
            } else {
                i++;
            }
        }
        return new CommandLineFiles(files);
    }
}
