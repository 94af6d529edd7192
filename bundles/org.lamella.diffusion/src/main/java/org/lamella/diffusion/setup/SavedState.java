package org.lamella.diffusion.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lamella.core.LamellaException;
import org.lamella.diffusion.Snapshot;
import org.lamella.diffusion.Snapshot.Contact;
import org.lamella.diffusion.Snapshot.Stretch;
import org.lamella.diffusion.phase.Phase;

/**
 * The state of a simulation as a text from which another one can go on: a first line that names the format, then one line a thing, each
 * a word and numbers in full precision.
 */
public final class SavedState {

    private static final String FIRST_LINE = "lamella diffusion state 1";
    private static final int MOST_NUMBERS = 1_000_000;

    private SavedState() {
    }

    /**
     * Writes a state.
     *
     * @param snapshot the state
     * @return a text
     */
    public static String write(Snapshot snapshot) {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        line(text, "time", snapshot.timeS(), snapshot.temperatureK());
        line(text, "totals", snapshot.totals());
        line(text, "contents", snapshot.contents());
        for (Stretch stretch : snapshot.stretches()) {
            text.append("region ").append(stretch.frozen() ? "frozen " : "diffusing ").append(stretch.phase().name()).append('\n');
            line(text, "faces", stretch.facesM());
            line(text, "cells", stretch.cells());
        }
        for (Contact contact : snapshot.contacts()) {
            line(text, "interface", contact.positionM(), contact.velocityMPerS());
            line(text, "left", contact.left());
            line(text, "right", contact.right());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String word, double... numbers) {
        text.append(word);
        for (double number : numbers) {
            text.append(' ').append(number);
        }
        text.append('\n');
    }

    /**
     * Reads a state.
     *
     * @param source what messages call it
     * @param text what {@link #write} wrote
     * @param owner the case that the state is of
     * @return the state
     * @throws LamellaException when the text is none, or of another case
     */
    public static Snapshot read(String source, String text, DiffusionCase owner) throws LamellaException {
        return new Reader(source, text.lines().toList(), owner).read();
    }

    /** Reads line by line. */
    private static final class Reader {

        private final String source;
        private final List<String> lines;
        private final DiffusionCase owner;
        private int next = 1;

        Reader(String source, List<String> lines, DiffusionCase owner) {
            this.source = source;
            this.lines = lines;
            this.owner = owner;
        }

        Snapshot read() throws LamellaException {
            if (lines.isEmpty() || !lines.get(0).equals(FIRST_LINE)) {
                throw new LamellaException("Cannot read " + source + ": it is no saved state of a diffusion simulation.");
            }
            int m = owner.problem().components().unknowns();
            double[] time = numbers("time", 2);
            double[] totals = numbers("totals", m);
            double[] contents = numbers("contents", m);
            List<Stretch> stretches = new ArrayList<>();
            while (next < lines.size() && lines.get(next).startsWith("region ")) {
                stretches.add(stretch(m));
            }
            List<Contact> contacts = new ArrayList<>();
            for (int i = 1; i < stretches.size(); i++) {
                double[] place = numbers("interface", 2);
                contacts.add(new Contact(place[0], place[1], numbers("left", m), numbers("right", m)));
            }
            if (stretches.isEmpty() || next != lines.size()) {
                throw mistake("is not where it should be");
            }
            return new Snapshot(time[0], time[1], stretches, contacts, totals, contents);
        }

        private Stretch stretch(int m) throws LamellaException {
            String[] words = lines.get(next++).split(" ", 3);
            if (words.length != 3) {
                throw mistake("names no phase");
            }
            double[] faces = numbers("faces", -1);
            for (int j = 1; j < faces.length; j++) {
                if (!(faces[j] > faces[j - 1])) {
                    throw mistake("has faces that do not rise");
                }
            }
            return new Stretch(phase(words[2]), words[1].equals("frozen"), faces, numbers("cells", (faces.length - 1) * m));
        }

        private Phase phase(String name) throws LamellaException {
            return owner.problem().regions().stream().map(region -> region.phase()).filter(phase -> phase.name().equals(name)).findFirst()
                    .orElseThrow(() -> mistake("names the phase " + name + ", which the case does not have"));
        }

        private double[] numbers(String word, int count) throws LamellaException {
            if (next >= lines.size() || !lines.get(next).startsWith(word + " ")) {
                throw mistake("should begin with '" + word + "'");
            }
            String[] words = lines.get(next).split(" ");
            int found = words.length - 1;
            if (count >= 0 ? found != count : found < 2 || found > MOST_NUMBERS) {
                throw mistake("has " + found + " numbers" + (count >= 0 ? ", not " + count : ""));
            }
            double[] numbers = new double[found];
            for (int i = 0; i < found; i++) {
                try {
                    numbers[i] = Double.parseDouble(words[i + 1]);
                } catch (NumberFormatException none) {
                    throw mistake("has '" + words[i + 1] + "' in place of a number");
                }
                if (!Double.isFinite(numbers[i])) {
                    throw mistake("has a number that is not finite");
                }
            }
            next++;
            return numbers;
        }

        private LamellaException mistake(String what) {
            return new LamellaException(String.format(Locale.ROOT, "Cannot read %s: line %d %s.", source, next + 1, what));
        }
    }
}
