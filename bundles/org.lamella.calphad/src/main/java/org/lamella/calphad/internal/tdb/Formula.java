package org.lamella.calphad.internal.tdb;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lamella.calphad.internal.Species;

/** Chemical formulas of species: SI1N1, FE2, FE1O1.5, CR1/+3. */
final class Formula {

    private static final Pattern CHARGE = Pattern.compile("/([+-])(\\d{0,3})$");
    private static final Pattern AMOUNT = Pattern.compile("\\d{0,9}(\\.\\d{0,9})?");

    private Formula() {
    }

    static Optional<Species> parse(String name, String formula, Set<String> elements) {
        String text = formula.toUpperCase(Locale.ROOT);
        double charge = 0;
        Matcher ending = CHARGE.matcher(text);
        if (ending.find()) {
            charge = (ending.group(1).equals("-") ? -1 : 1) * (ending.group(2).isEmpty() ? 1 : Integer.parseInt(ending.group(2)));
            text = text.substring(0, ending.start());
        }
        Map<String, Double> atoms = new HashMap<>();
        int at = 0;
        while (at < text.length()) {
            int length = at + 1 < text.length() && elements.contains(text.substring(at, at + 2)) ? 2 : 1;
            String element = text.substring(at, at + length);
            if (!elements.contains(element)) {
                return Optional.empty();
            }
            Matcher amount = AMOUNT.matcher(text).region(at + length, text.length());
            amount.lookingAt();
            String number = amount.group();
            if (number.equals(".")) {
                return Optional.empty();
            }
            if (!element.equals(Species.VACANCY)) {
                atoms.merge(element, number.isEmpty() ? 1 : Double.parseDouble(number), Double::sum);
            }
            at = amount.end();
        }
        return name.isEmpty() || text.isEmpty() ? Optional.empty() : Optional.of(new Species(name, atoms, charge));
    }
}
