package org.lamella.core.load;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run of the frames that an acquisition scanned one after the other.
 *
 * @param first first frame, from 0
 * @param end one past the last frame
 */
public record FrameRange(int first, int end) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9}):(\\d{1,9})");

    /** Refuses an empty run. */
    public FrameRange {
        if (first < 0 || end <= first) {
            throw new IllegalArgumentException("Empty run of frames: " + first + " to " + end);
        }
    }

    /**
     * Reads what a user wrote.
     *
     * @param text the first and one past the last, as in {@code 0:10}
     * @return the run
     * @throws IllegalArgumentException saying how a run is written
     */
    public static FrameRange parse(String text) {
        Matcher found = FORM.matcher(text.strip());
        if (found.matches() && Integer.parseInt(found.group(1)) < Integer.parseInt(found.group(2))) {
            return new FrameRange(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
        }
        throw new IllegalArgumentException("'" + text + "' is no run of numbers; write the first and one past the last as in 0:10");
    }

    /** Whether a frame is in the run. @param frame number from 0 @return true when it is */
    public boolean contains(int frame) {
        return frame >= first && frame < end;
    }
}
