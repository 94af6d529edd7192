package org.lamella.decomposition;

import org.lamella.core.LamellaException;
import org.lamella.core.cube.CubeCrop;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.ChannelRange;
import org.lamella.core.signal.SpectrumImage;

/**
 * The part of the energy axis that is decomposed.
 *
 * @param from lower edge, in the axis' units
 * @param to upper edge; both 0 for the whole axis
 */
public record EnergyWindow(double from, double to) {

    public static final String FROM_HELP = "Lower edge of the energies used, in the units of the energy axis (keV for EDS, eV for EELS). "
            + "With both edges 0 all channels are used.";
    public static final String TO_HELP = "Upper edge of the energies used, in the units of the energy axis.";

    /** The image with the channels of the window; the image itself when that is all. */
    public SpectrumImage crop(SpectrumImage image, Progress progress) throws LamellaException {
        if (from == 0 && to == 0) {
            return image;
        }
        Axis axis = image.energyAxis();
        ChannelRange range = ChannelRange.of(axis, from, to);
        if (from >= to || range.size() == 0) {
            throw new LamellaException("The energy window " + from + " to " + to + " " + axis.units() + " holds no channel of '"
                    + image.title() + "', which reaches from " + axis.coordinate(0) + " to " + axis.coordinate(axis.size() - 1)
                    + "; choose another.");
        }
        return range.size() == axis.size() ? image
                : image.crop(CubeCrop.all(image.cube()).withChannels(range.from(), range.to()), progress);
    }
}
