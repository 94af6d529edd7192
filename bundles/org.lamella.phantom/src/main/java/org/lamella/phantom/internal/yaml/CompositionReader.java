package org.lamella.phantom.internal.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lamella.core.LamellaException;
import org.lamella.xray.Element;

/** Reads compositions: {@code at%}, {@code wt%} or a {@code formula}. */
final class CompositionReader {

    static final String ATOMIC = "at%";
    static final String MASS = "wt%";
    static final String FORMULA = "formula";

    private static final List<String> KEYS = List.of(ATOMIC, MASS, FORMULA);
    private static final String BALANCE = "balance";
    /** Published compositions add up to 100 within their rounding and errors; a forgotten element or digit does not. */
    private static final double TOLERANCE_PERCENT = 5;
    private static final Pattern PART = Pattern.compile("([A-Z][a-z]?)(\\d*\\.?\\d*)");

    private CompositionReader() {
    }

    static boolean isComposition(YamlMapping mapping) {
        return mapping.keys().stream().anyMatch(KEYS::contains);
    }

    /** Numbers of atoms of a material. */
    static SortedMap<Element, Double> read(YamlMapping material) throws LamellaException {
        SortedMap<Element, Double> found = null;
        for (String key : KEYS) {
            Optional<YamlValue> value = material.optional(key);
            if (value.isPresent() && found != null) {
                throw value.get().failure("is a second composition; give one of " + String.join(", ", KEYS));
            }
            if (value.isPresent()) {
                found = key.equals(FORMULA) ? formula(value.get()) : percent(value.get(), key.equals(MASS));
            }
        }
        if (found == null) {
            throw material.whole().failure("needs a composition: one of " + String.join(", ", KEYS));
        }
        return found;
    }

    private static SortedMap<Element, Double> percent(YamlValue value, boolean mass) throws LamellaException {
        SortedMap<Element, Double> percent = new TreeMap<>();
        YamlMapping mapping = value.mapping();
        Element balance = null;
        double sum = 0;
        for (String symbol : mapping.keys()) {
            YamlValue amount = mapping.required(symbol);
            Element element = Element.find(symbol)
                    .orElseThrow(() -> amount.failure("is not the symbol of an element from H to Es; write it as in Fe or Si"));
            if (amount.isText() && amount.text().equals(BALANCE)) {
                if (balance != null) {
                    throw amount.failure("is a second balance; one element can be the rest");
                }
                balance = element;
            } else {
                double given = amount.number(number -> number >= 0 && number <= 100, "of percent from 0 to 100, or '" + BALANCE + "'");
                percent.put(element, given);
                sum += given;
            }
        }
        if (balance != null) {
            percent.put(balance, 100 - sum);
        }
        if (balance == null ? Math.abs(sum - 100) > TOLERANCE_PERCENT : sum >= 100) {
            throw value.failure(String.format(Locale.ROOT, "adds up to %.4g%s; write %s for the element that is the rest", sum,
                    balance == null ? ", not 100" : " without the balance", BALANCE));
        }
        percent.values().removeIf(amount -> amount == 0);
        if (mass) {
            percent.replaceAll((element, amount) -> amount / element.atomicWeight());
        }
        return percent;
    }

    /** As in Cu2O or CH6NPbI3; without brackets. */
    private static SortedMap<Element, Double> formula(YamlValue value) throws LamellaException {
        SortedMap<Element, Double> atoms = new TreeMap<>();
        String text = value.text();
        Matcher part = PART.matcher(text);
        int end = 0;
        while (part.find() && part.start() == end) {
            Optional<Element> element = Element.find(part.group(1));
            double count = part.group(2).isEmpty() ? 1 : part.group(2).equals(".") ? 0 : Double.parseDouble(part.group(2));
            if (element.isEmpty() || !(count > 0)) {
                break;
            }
            atoms.merge(element.get(), count, Double::sum);
            end = part.end();
        }
        if (end < text.length()) {
            throw value.failure("must be a formula without brackets as in Cu2O or Fe0.95O, not '" + text + "'");
        }
        return atoms;
    }
}
