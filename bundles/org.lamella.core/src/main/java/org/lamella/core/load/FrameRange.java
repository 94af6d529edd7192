package org.lamella.core.load;

/**
 * A run of the frames that an acquisition scanned one after the other.
 *
 * @param first first frame, from 0
 * @param end one past the last frame
 */
public record FrameRange(int first, int end) {

    /** Refuses an empty run. */
    public FrameRange {
        if (first < 0 || end <= first) {
            throw new IllegalArgumentException("Empty run of frames: " + first + " to " + end);
        }
    }

    /** Whether a frame is in the run. @param frame number from 0 @return true when it is */
    public boolean contains(int frame) {
        return frame >= first && frame < end;
    }
}
