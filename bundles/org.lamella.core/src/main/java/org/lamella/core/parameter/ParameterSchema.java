package org.lamella.core.parameter;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;

/**
 * The declared parameters of an algorithm, read from its parameter record, and the way from text to a checked record and back.
 *
 * @param <P> the parameter record; every component carries {@link Parameter}
 */
public final class ParameterSchema<P extends Record> {

    private final Class<P> type;
    private final List<ParameterInfo> parameters;

    private ParameterSchema(Class<P> type, List<ParameterInfo> parameters) {
        this.type = type;
        this.parameters = parameters;
    }

    /**
     * Reads a parameter record.
     *
     * @param <P> the record
     * @param type its class, public, all components annotated
     * @return the schema
     * @throws IllegalArgumentException when a component is not annotated, of an unsupported type, or its default does not parse: a
     *         mistake of the bundle's author
     */
    public static <P extends Record> ParameterSchema<P> of(Class<P> type) {
        List<ParameterInfo> infos = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            infos.add(ParameterReader.read(type, component));
        }
        ParameterSchema<P> schema = new ParameterSchema<>(type, List.copyOf(infos));
        try {
            schema.parse(Map.of());
        } catch (LamellaException wrongDefault) {
            throw new IllegalArgumentException("Defaults of " + type.getName() + ": " + wrongDefault.getMessage(), wrongDefault);
        }
        return schema;
    }

    /** The record class. @return its class */
    public Class<P> type() {
        return type;
    }

    /** The declared parameters. @return in declaration order */
    public List<ParameterInfo> parameters() {
        return parameters;
    }

    /** The record with every default. @return a new record */
    public P defaults() {
        try {
            return parse(Map.of());
        } catch (LamellaException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * A record from texts, as a user gives them.
     *
     * @param texts values by parameter name or option name; what is missing takes its default
     * @return a checked record
     * @throws LamellaException naming the parameter, the value and the allowed ones
     */
    public P parse(Map<String, String> texts) throws LamellaException {
        Map<String, String> given = new LinkedHashMap<>(texts);
        Object[] values = new Object[parameters.size()];
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] signature = new Class<?>[values.length];
        for (int i = 0; i < values.length; i++) {
            ParameterInfo info = parameters.get(i);
            String byOption = given.remove(info.option());
            String byName = given.remove(info.name());
            String text = byOption != null ? byOption : byName != null ? byName : info.defaultValue();
            signature[i] = components[i].getType();
            values[i] = ParameterReader.value(info, signature[i], text);
        }
        if (!given.isEmpty()) {
            throw new LamellaException("Unknown parameter '" + given.keySet().iterator().next() + "'; the parameters are "
                    + parameters.stream().map(ParameterInfo::option).collect(Collectors.joining(", ")) + ".");
        }
        return instantiate(signature, values);
    }

    private P instantiate(Class<?>[] signature, Object[] values) throws LamellaException {
        try {
            return type.getDeclaredConstructor(signature).newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new LamellaException("Parameters " + Arrays.toString(values) + " do not go together: " + refused.getCause().getMessage(),
                    refused);
        } catch (ReflectiveOperationException notPublic) {
            throw new IllegalArgumentException(type.getName() + " must be a public record with a public constructor", notPublic);
        }
    }

    /**
     * A record as texts, for provenance and forms; {@link #parse} gives the same record back.
     *
     * @param record the parameters
     * @return text by option name, in declaration order
     */
    public Map<String, String> toTexts(Record record) {
        Map<String, String> texts = new LinkedHashMap<>();
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            texts.put(parameters.get(i).option(), text(components[i], record));
        }
        return texts;
    }

    private static String text(RecordComponent component, Record record) {
        try {
            Object value = component.getAccessor().invoke(record);
            if (value instanceof List<?> list) {
                return list.stream().map(Object::toString).collect(Collectors.joining(","));
            }
            return value instanceof Enum<?> choice ? word(choice) : String.valueOf(value);
        } catch (ReflectiveOperationException notPublic) {
            throw new IllegalArgumentException("Component " + component.getName() + " cannot be read", notPublic);
        }
    }

    /** The word a user writes for a choice: lower case, dashes for underscores. */
    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
