package org.lamella.workflow.mask;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lamella.core.LamellaException;
import org.lamella.core.region.ConnectedRegions;
import org.lamella.core.region.Mask;
import org.lamella.core.region.Morphology;

/**
 * Makes a mask of others by a sentence such as {@code brg = not (fp or capv)}. Operators, from the loosest: {@code or}, {@code minus},
 * {@code and}, {@code not}; the functions grow(m, r), shrink(m, r), open(m, r) and close(m, r) with a radius in pixels, fill(m) fills
 * holes,
 * larger(m, n) keeps regions of n pixels or more and largest(m) the largest region. Names with other signs than letters, digits, - and _
 * stand in quotation marks.
 */
public final class MaskExpression {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:\"([^\"]*)\"|([\\p{L}_][\\p{L}\\p{N}_-]*)|(\\d+(?:\\.\\d+)?)|([(),=]))");
    private static final List<String> WORDS = List.of("and", "or", "minus", "not");

    private final String text;
    private final Map<String, Mask> masks;
    private final Matcher matcher;
    private int at;
    private String token = "";
    private boolean quoted;

    private MaskExpression(String text, Map<String, Mask> masks) throws LamellaException {
        this.text = text;
        this.masks = masks;
        matcher = TOKEN.matcher(text);
        advance();
    }

    /**
     * Makes a mask.
     *
     * @param text a sentence, with or without {@code name =} before it
     * @param masks the masks it may name, all of one size
     * @return the mask, with the name before the sign or else the sentence as its name
     * @throws LamellaException saying where the sentence cannot be understood
     */
    public static Mask evaluate(String text, Map<String, Mask> masks) throws LamellaException {
        String name = name(text);
        MaskExpression expression = new MaskExpression(text.substring(text.indexOf('=') + 1), masks);
        Mask mask = expression.alternatives();
        if (!expression.token.isEmpty()) {
            throw expression.mistake("'" + expression.token + "' cannot stand there");
        }
        if (name.isEmpty()) {
            throw expression.mistake("there is no name before '='");
        }
        return mask.named(name);
    }

    /**
     * A sentence with other names for its masks.
     *
     * @param text a sentence, with or without {@code name =} before it
     * @param names new names by old ones; others stay
     * @return the sentence
     */
    public static String renamed(String text, Map<String, String> names) {
        int equals = text.indexOf('=');
        StringBuilder renamed = new StringBuilder(text.substring(0, equals + 1));
        Matcher tokens = TOKEN.matcher(text.substring(equals + 1));
        while (tokens.find()) {
            String old = tokens.group(1) != null ? tokens.group(1) : tokens.group(2);
            boolean word = tokens.group(1) == null && old != null && WORDS.contains(old);
            tokens.appendReplacement(renamed, Matcher.quoteReplacement(old == null || word || !names.containsKey(old) ? tokens.group()
                    : " " + names.get(old)));
        }
        return tokens.appendTail(renamed).toString().strip();
    }

    /**
     * The masks that a sentence names, as far as they are known.
     *
     * @param text a sentence, with or without {@code name =} before it
     * @param known names of masks
     * @return those that it names
     */
    public static Set<String> names(String text, Set<String> known) {
        Set<String> names = new LinkedHashSet<>();
        Matcher tokens = TOKEN.matcher(text.substring(text.indexOf('=') + 1));
        while (tokens.find()) {
            String name = tokens.group(1) != null ? tokens.group(1) : tokens.group(2);
            boolean word = name == null || tokens.group(1) == null && WORDS.contains(name);
            if (!word && known.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** The name that a sentence gives its mask. @param text a sentence @return what stands before the sign, or else the sentence */
    public static String name(String text) {
        int equals = text.indexOf('=');
        return equals < 0 ? text.strip() : text.substring(0, equals).strip().replaceAll("^\"|\"$", "");
    }

    private void advance() throws LamellaException {
        if (text.substring(at).isBlank()) {
            token = "";
            quoted = false;
            return;
        }
        if (!matcher.find(at) || matcher.start() != at) {
            throw mistake("'" + text.substring(at).strip().charAt(0) + "' has no meaning");
        }
        at = matcher.end();
        quoted = matcher.group(1) != null;
        token = quoted ? matcher.group(1) : matcher.group().strip();
    }

    private boolean take(String wanted) throws LamellaException {
        if (!quoted && token.equals(wanted)) {
            advance();
            return true;
        }
        return false;
    }

    private void require(String wanted) throws LamellaException {
        if (!take(wanted)) {
            throw mistake("there must be '" + wanted + "'" + (token.isEmpty() ? " at the end" : " before '" + token + "'"));
        }
    }

    private Mask alternatives() throws LamellaException {
        Mask mask = differences();
        while (take("or")) {
            mask = mask.or(differences());
        }
        return mask;
    }

    private Mask differences() throws LamellaException {
        Mask mask = intersections();
        while (take("minus")) {
            mask = mask.minus(intersections());
        }
        return mask;
    }

    private Mask intersections() throws LamellaException {
        Mask mask = factor();
        while (take("and")) {
            mask = mask.and(factor());
        }
        return mask;
    }

    private Mask factor() throws LamellaException {
        if (take("not")) {
            return factor().not();
        }
        if (take("(")) {
            Mask mask = alternatives();
            require(")");
            return mask;
        }
        String word = token;
        boolean name = quoted;
        if (word.isEmpty() || !name && (WORDS.contains(word) || !Character.isLetter(word.charAt(0)) && word.charAt(0) != '_')) {
            throw mistake("there must be a mask" + (word.isEmpty() ? " at the end" : ", not '" + word + "'"));
        }
        advance();
        if (!name && !quoted && token.equals("(")) {
            return function(word);
        }
        Mask mask = masks.get(word);
        if (mask == null) {
            throw mistake("there is no mask '" + word + "'; there are " + String.join(", ", masks.keySet()));
        }
        return mask;
    }

    private Mask function(String name) throws LamellaException {
        require("(");
        Mask mask = alternatives();
        Mask result = switch (name) {
            case "grow" -> withNumber(radius -> Morphology.dilated(mask, radius));
            case "shrink" -> withNumber(radius -> Morphology.eroded(mask, radius));
            case "open" -> withNumber(radius -> Morphology.opened(mask, radius));
            case "close" -> withNumber(radius -> Morphology.closed(mask, radius));
            case "larger" -> withNumber(pixels -> ConnectedRegions.of(mask, true).withoutSmallerThan((int) Math.ceil(pixels)));
            case "fill" -> ConnectedRegions.holesFilled(mask, Integer.MAX_VALUE);
            case "largest" -> ConnectedRegions.of(mask, true).largest();
            default -> throw mistake("'" + name + "' is no function; there are grow, shrink, open, close, larger, fill and largest");
        };
        require(")");
        return result;
    }

    private Mask withNumber(DoubleFunction<Mask> work) throws LamellaException {
        require(",");
        try {
            Mask mask = work.apply(Double.parseDouble(token));
            advance();
            return mask;
        } catch (NumberFormatException noNumber) {
            throw mistake("there must be a number" + (token.isEmpty() ? " at the end" : ", not '" + token + "'"));
        }
    }

    private LamellaException mistake(String what) {
        return new LamellaException("The mask expression '" + text.strip() + "' cannot be understood: " + what + ".");
    }
}
