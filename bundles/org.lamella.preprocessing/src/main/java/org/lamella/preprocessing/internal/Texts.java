package org.lamella.preprocessing.internal;

import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.load.EnergyRange;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.ChannelRange;

/** Ranges as users write them, on the axis of an image. */
public final class Texts {

    private Texts() {
    }

    /**
     * An energy range.
     *
     * @param text as in {@code 6.2:6.6}, blank for none
     * @return empty when blank
     * @throws LamellaException saying how a range is written
     */
    public static Optional<EnergyRange> range(String text) throws LamellaException {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(EnergyRange.parse(text.strip()));
        } catch (IllegalArgumentException mistake) {
            throw new LamellaException(mistake.getMessage() + ".", mistake);
        }
    }

    /**
     * The channels of an energy range.
     *
     * @param text as in {@code 6.2:6.6}, blank for all
     * @param axis energy axis
     * @param least fewest channels that are of use
     * @return channels
     * @throws LamellaException when the range is not written as one or holds fewer channels
     */
    public static ChannelRange channels(String text, Axis axis, int least) throws LamellaException {
        Optional<EnergyRange> range = range(text);
        ChannelRange channels = range.map(edges -> ChannelRange.of(axis, edges.low(), edges.high()))
                .orElse(new ChannelRange(0, axis.size()));
        if (channels.size() < least) {
            throw new LamellaException("The energies " + (text.isBlank() ? "of the image" : text.strip()) + " are " + channels.size()
                    + " channels of an axis from " + axis.coordinate(0) + " to " + axis.coordinate(axis.size() - 1) + " " + axis.units()
                    + "; at least " + least + " are needed.");
        }
        return channels;
    }
}
