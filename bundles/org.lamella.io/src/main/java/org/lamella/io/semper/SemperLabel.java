package org.lamella.io.semper;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.io.internal.BinaryFile;

/**
 * A picture label: 256 items of one byte each, stored as integers. Items 1 to 56 and 100 are those of Synoptics' Semper 6; from August 2014
 * on, item 63 says that items 76 to 99 and 245 to 256 hold a calibration.
 */
final class SemperLabel {

    static final int ITEMS = 256;

    private static final int COLUMN_OF_ORIGIN = 13;
    private static final int DATE = 22;
    private static final int RANGE_LENGTH = 28;
    private static final int RANGE = 29;
    private static final int RANGE_ITEMS = 27;
    private static final int BINARY_RANGE = 255;
    private static final int LIST_TYPE = 56;
    private static final int HAS_CALIBRATION = 63;
    private static final int Z_STEP = 76;
    private static final int REAL_ITEMS = 4;
    private static final int TITLE_LENGTH = 100;
    private static final int TITLE = 101;
    private static final int X_UNIT = 245;
    private static final int UNIT_ITEMS = 4;
    private static final int CENTURY = 1900;

    private final int[] items;

    private SemperLabel(int[] items) {
        this.items = items;
    }

    /** Reads a label; empty when the record is none. */
    static Optional<SemperLabel> read(BinaryFile file, int integerBytes) throws IOException {
        int[] items = new int[ITEMS];
        for (int i = 0; i < ITEMS; i++) {
            items[i] = integerBytes == Short.BYTES ? file.i16() : file.i32();
        }
        SemperLabel label = new SemperLabel(items);
        return label.text(1, "Semper".length()).equals("Semper") ? Optional.of(label) : Optional.empty();
    }

    /** Items are counted from 1, as the manuals do. */
    private int item(int number) {
        return items[number - 1];
    }

    private String text(int first, int length) {
        StringBuilder text = new StringBuilder();
        for (int number = first; number < first + length && number <= ITEMS; number++) {
            if (item(number) != 0) {
                text.append((char) (item(number) & 0xFF));
            }
        }
        return text.toString().strip();
    }

    /** Real numbers stand byte by byte, the lowest first. */
    private double real(int first) {
        int bits = 0;
        for (int i = REAL_ITEMS - 1; i >= 0; i--) {
            bits = bits << 8 | item(first + i) & 0xFF;
        }
        return Float.intBitsToFloat(bits);
    }

    String title() {
        boolean calibrated = item(HAS_CALIBRATION) != 0;
        int room = (calibrated ? X_UNIT : ITEMS + 1) - TITLE;
        int length = item(TITLE_LENGTH) > 0 ? Math.min(item(TITLE_LENGTH), room) : room;
        return text(TITLE, length);
    }

    /**
     * An axis of the picture.
     *
     * @param name x, y or z
     * @param size its points
     * @return calibrated when the label says how, else counting points
     */
    Axis axis(String name, int size) {
        int which = "xyz".indexOf(name);
        // the calibrations stand z first, the units x first
        int at = Z_STEP + (2 - which) * 2 * REAL_ITEMS;
        double step = real(at);
        double offset = real(at + REAL_ITEMS);
        boolean known = item(HAS_CALIBRATION) != 0 && Double.isFinite(step) && step != 0 && Double.isFinite(offset);
        return Axis.uniform(name, AxisRole.SIGNAL, size, known ? offset : 0, known ? step : 1,
                known ? text(X_UNIT + which * UNIT_ITEMS, UNIT_ITEMS) : "");
    }

    /** What else the label says. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", title());
        values.put("date", date());
        values.put("origin column", big(COLUMN_OF_ORIGIN));
        values.put("origin row", big(COLUMN_OF_ORIGIN + 2));
        values.put("origin layer", big(COLUMN_OF_ORIGIN + 4));
        values.put("range", item(RANGE_LENGTH) == BINARY_RANGE ? real(RANGE) + "," + real(RANGE + REAL_ITEMS)
                : text(RANGE, Math.max(0, Math.min(RANGE_ITEMS, item(RANGE_LENGTH)))));
        values.put("list type", item(LIST_TYPE));
        values.put("items", Arrays.stream(items).boxed().toList());
        return values;
    }

    /** Sizes and places take two items, the higher first. */
    private int big(int first) {
        return (item(first) & 0xFF) << 8 | item(first + 1) & 0xFF;
    }

    /** Years are counted from 1900; programs that were handed the last two digits only stored a negative number. */
    private String date() {
        int year = item(DATE) < 0 ? item(DATE) + 2 * CENTURY + 100 : item(DATE) + CENTURY;
        return String.format(Locale.ROOT, "%04d-%02d-%02dT%02d:%02d:%02d", year,
                item(DATE + 1), item(DATE + 2), item(DATE + 3), item(DATE + 4), item(DATE + 5));
    }
}
