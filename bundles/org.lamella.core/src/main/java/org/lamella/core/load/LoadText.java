package org.lamella.core.load;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.lamella.core.cube.RebinFactors;

/** Which part of a file is wanted, as texts by name: the form of workflow files and records. */
public final class LoadText {

    /** Name of the box of pixels, {@code 0:128,64:192}. */
    public static final String CROP = "crop";
    /** Name of the energies, {@code 0.2:10}. */
    public static final String CROP_ENERGY = "crop-energy";
    /** Name of the block sizes, {@code 2,2,1}. */
    public static final String REBIN = "rebin";
    /** Name of the run of frames, {@code 0:10}. */
    public static final String FRAMES = "frames";
    /** Name of the detector, from 0. */
    public static final String DETECTOR = "detector";
    /** All names. */
    public static final Set<String> NAMES = Set.of(CROP, CROP_ENERGY, REBIN, FRAMES, DETECTOR);

    private LoadText() {
    }

    /**
     * Options in words.
     *
     * @param options which part
     * @return texts by name; empty when everything is read
     */
    public static Map<String, String> of(LoadOptions options) {
        Map<String, String> texts = new LinkedHashMap<>();
        options.region().ifPresent(box -> texts.put(CROP, box.x0() + ":" + box.x1() + "," + box.y0() + ":" + box.y1()));
        options.energy().ifPresent(range -> texts.put(CROP_ENERGY, range.low() + ":" + range.high()));
        RebinFactors rebin = options.rebin();
        if (!rebin.equals(LoadOptions.ALL.rebin())) {
            texts.put(REBIN, rebin.x() + "," + rebin.y() + "," + rebin.energy());
        }
        options.frames().ifPresent(run -> texts.put(FRAMES, run.first() + ":" + run.end()));
        options.detector().ifPresent(detector -> texts.put(DETECTOR, Integer.toString(detector)));
        return texts;
    }

    /**
     * The options that texts say.
     *
     * @param texts by name; other names are not looked at
     * @return the options
     * @throws IllegalArgumentException saying how the wrong one is written
     */
    public static LoadOptions parse(Map<String, String> texts) {
        Optional<RebinFactors> rebin = Optional.ofNullable(texts.get(REBIN)).map(RebinFactors::parse);
        return new LoadOptions(Optional.ofNullable(texts.get(CROP)).map(PixelBox::parse),
                Optional.ofNullable(texts.get(CROP_ENERGY)).map(EnergyRange::parse), rebin.orElse(LoadOptions.ALL.rebin()),
                Optional.ofNullable(texts.get(FRAMES)).map(FrameRange::parse), detector(texts.get(DETECTOR)));
    }

    private static OptionalInt detector(String text) {
        try {
            return text == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text.strip()));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("'" + text + "' is no number of a detector; they count from 0", notANumber);
        }
    }
}
