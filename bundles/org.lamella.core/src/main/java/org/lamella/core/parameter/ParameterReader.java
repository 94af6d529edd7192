package org.lamella.core.parameter;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lamella.core.LamellaException;

/** Reads one record component's declaration, and its values from text. */
final class ParameterReader {

    private ParameterReader() {
    }

    static ParameterInfo read(Class<?> owner, RecordComponent component) {
        Parameter declared = component.getAnnotation(Parameter.class);
        if (declared == null) {
            throw new IllegalArgumentException("Component " + component.getName() + " of " + owner.getName() + " lacks @Parameter");
        }
        return new ParameterInfo(component.getName(), optionName(component.getName()), declared.label(), declared.help(), declared.unit(),
                type(owner, component), declared.min(), declared.max(), declared.defaultValue(), choices(component.getType()));
    }

    /** {@code energyFrom} becomes {@code energy-from}; a unit suffix such as {@code KeV} stays one word. */
    private static String optionName(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT).replace("-ke-v", "-kev").replace("-e-v", "-ev");
    }

    private static ParameterType type(Class<?> owner, RecordComponent component) {
        Class<?> type = component.getType();
        if (type == int.class || type == long.class) {
            return ParameterType.INTEGER;
        }
        if (type == double.class) {
            return ParameterType.NUMBER;
        }
        if (type == boolean.class) {
            return ParameterType.BOOLEAN;
        }
        if (type == String.class) {
            return ParameterType.TEXT;
        }
        if (type.isEnum()) {
            return ParameterType.CHOICE;
        }
        if (type == List.class) {
            return ParameterType.TEXT_LIST;
        }
        throw new IllegalArgumentException("Component " + component.getName() + " of " + owner.getName() + " has the unsupported type "
                + type);
    }

    private static List<String> choices(Class<?> type) {
        return type.isEnum() ? Arrays.stream(type.getEnumConstants()).map(c -> ParameterSchema.word((Enum<?>) c)).toList() : List.of();
    }

    static Object value(ParameterInfo info, Class<?> type, String text) throws LamellaException {
        String stripped = text.strip();
        switch (info.type()) {
            case INTEGER:
                long whole = wholeNumber(info, stripped);
                return type == int.class ? (Object) Math.toIntExact(inRange(info, whole, Integer.MIN_VALUE, Integer.MAX_VALUE))
                        : (Object) whole;
            case NUMBER:
                return number(info, stripped);
            case BOOLEAN:
                return yesOrNo(info, stripped);
            case CHOICE:
                return choice(info, type, stripped);
            case TEXT_LIST:
                return stripped.isEmpty() ? List.of()
                        : Arrays.stream(stripped.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
            default:
                return text;
        }
    }

    private static long wholeNumber(ParameterInfo info, String text) throws LamellaException {
        try {
            long value = Long.parseLong(text);
            checkRange(info, value, text);
            return value;
        } catch (NumberFormatException notWhole) {
            throw new LamellaException("Parameter " + info.option() + " takes a whole number, not '" + text + "'.");
        }
    }

    private static long inRange(ParameterInfo info, long value, long min, long max) throws LamellaException {
        if (value < min || value > max) {
            throw new LamellaException("Parameter " + info.option() + " must be from " + min + " to " + max + ", not " + value + ".");
        }
        return value;
    }

    private static double number(ParameterInfo info, String text) throws LamellaException {
        try {
            double value = Double.parseDouble(text);
            checkRange(info, value, text);
            return value;
        } catch (NumberFormatException notANumber) {
            throw new LamellaException("Parameter " + info.option() + " takes a number, not '" + text + "'.");
        }
    }

    private static void checkRange(ParameterInfo info, double value, String text) throws LamellaException {
        if (!(value >= info.min() && value <= info.max())) {
            throw new LamellaException("Parameter " + info.option() + " must be from " + plain(info.min()) + " to " + plain(info.max())
                    + (info.unit().isEmpty() ? "" : " " + info.unit()) + ", not " + text + ".");
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }

    private static boolean yesOrNo(ParameterInfo info, String text) throws LamellaException {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> throw new LamellaException("Parameter " + info.option() + " takes true or false, not '" + text + "'.");
        };
    }

    private static Object choice(ParameterInfo info, Class<?> type, String text) throws LamellaException {
        for (Object constant : type.getEnumConstants()) {
            if (ParameterSchema.word((Enum<?>) constant).equalsIgnoreCase(text) || ((Enum<?>) constant).name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw new LamellaException("Parameter " + info.option() + " takes one of " + String.join(", ", info.choices()) + ", not '" + text
                + "'.");
    }
}
