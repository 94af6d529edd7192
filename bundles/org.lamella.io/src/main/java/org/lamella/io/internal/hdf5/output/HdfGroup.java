package org.lamella.io.internal.hdf5.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.io.internal.SignalRows;

/** A group to be written: attributes, groups and datasets by name. */
public final class HdfGroup {

    private final Map<String, Object> attributes = new LinkedHashMap<>();
    /** Groups, rows, and lists of texts or numbers. */
    private final Map<String, Object> members = new LinkedHashMap<>();

    /**
     * Sets an attribute.
     *
     * @param name its name
     * @param value a text, a boolean, a whole number or a real number
     * @return this
     */
    public HdfGroup attribute(String name, Object value) {
        if (!(value instanceof String || value instanceof Boolean || value instanceof Number)) {
            throw new IllegalArgumentException("An attribute cannot be a " + value.getClass().getSimpleName());
        }
        attributes.put(attributeName(name), value);
        return this;
    }

    /**
     * Adds a group.
     *
     * @param name its name
     * @return the new group, or the one that has the name already
     */
    public HdfGroup group(String name) {
        return members.get(memberName(name)) instanceof HdfGroup group ? group : add(name, new HdfGroup());
    }

    /**
     * Adds a dataset of the numbers of a signal, in packed chunks.
     *
     * @param name its name
     * @param rows the numbers, asked for when the file is written
     */
    public void dataset(String name, SignalRows rows) {
        add(name, rows);
    }

    /**
     * Adds a dataset of texts.
     *
     * @param name its name
     * @param texts one or more
     */
    public void texts(String name, List<String> texts) {
        add(name, List.copyOf(texts));
    }

    /**
     * Adds a dataset of real numbers.
     *
     * @param name its name
     * @param numbers one or more, taken over
     */
    public void numbers(String name, double[] numbers) {
        add(name, numbers);
    }

    /**
     * Adds a dataset of whole numbers.
     *
     * @param name its name
     * @param numbers one or more, taken over
     */
    public void numbers(String name, long[] numbers) {
        add(name, numbers);
    }

    private <T> T add(String name, T member) {
        members.put(memberName(name), member);
        return member;
    }

    private static String attributeName(String name) {
        String whole = name.replace("\0", "");
        return whole.isEmpty() ? "_" : whole;
    }

    /** In names of members the slash separates the parts of a path, and dots alone are the group itself. */
    private static String memberName(String name) {
        String plain = attributeName(name).replace('/', '-');
        return plain.matches("\\.+") ? plain.replace('.', '_') : plain;
    }

    Map<String, Object> attributes() {
        return attributes;
    }

    Map<String, Object> members() {
        return members;
    }
}
