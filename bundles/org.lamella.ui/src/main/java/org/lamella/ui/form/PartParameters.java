package org.lamella.ui.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lamella.core.load.LoadText;
import org.lamella.core.parameter.Parameter;

/**
 * Which part of a file is opened.
 *
 * @param crop box of pixels
 * @param cropEnergy energies
 * @param rebin block sizes
 * @param frames run of frames
 * @param detector detector segment
 */
public record PartParameters(
        @Parameter(label = "Pixels", defaultValue = "", help = "Columns and rows to keep, as in 0:128,64:192. Empty for all.") String crop,
        @Parameter(label = "Energies", defaultValue = "", help = "Lowest and highest energy to keep, in the axis' unit, as in 0.2:10."
                + " Empty for all.") String cropEnergy,
        @Parameter(label = "Rebin", defaultValue = "", help = "Columns, rows and channels to sum into one, as in 2,2,1. Empty for none.")
                String rebin,
        @Parameter(label = "Frames", defaultValue = "",
                help = "First frame and the one after the last, as in 0:10, of files that keep frames"
                + " apart. Empty for all.") String frames,
        @Parameter(label = "Detector", defaultValue = "", help = "Number of the one detector segment to take, from 0. Empty for the sum.")
                String detector) {

    /** Refuses what cannot be read. */
    public PartParameters {
        LoadText.parse(texts(crop, cropEnergy, rebin, frames, detector));
    }

    /** The part by the names of {@link LoadText}. @return only what is not empty */
    public Map<String, String> texts() {
        return texts(crop, cropEnergy, rebin, frames, detector);
    }

    private static Map<String, String> texts(String crop, String cropEnergy, String rebin, String frames, String detector) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(LoadText.CROP, crop);
        texts.put(LoadText.CROP_ENERGY, cropEnergy);
        texts.put(LoadText.REBIN, rebin);
        texts.put(LoadText.FRAMES, frames);
        texts.put(LoadText.DETECTOR, detector);
        texts.values().removeIf(String::isBlank);
        return texts;
    }
}
