package org.lamella.core.load;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.RebinFactors;

/**
 * Which part of a file is wanted, known before anything is allocated. Region, rebinning and energy range apply to spectrum images; energy
 * range and energy rebinning to single spectra too; images and other arrays are always read whole.
 *
 * @param region pixels to keep, in the file's pixels
 * @param energy energies to keep; channels whose centres lie inside
 * @param rebin blocks of the kept pixels and channels to sum into one; a rest that fills no block is left out
 * @param frames frames to add up, all when empty; only for files that keep frames apart
 * @param detector the one detector segment to take, from 0, the sum of all when empty; only for files that keep detectors apart
 */
public record LoadOptions(Optional<PixelBox> region, Optional<EnergyRange> energy, RebinFactors rebin, Optional<FrameRange> frames,
        OptionalInt detector) {

    /** Everything. */
    public static final LoadOptions ALL =
            new LoadOptions(Optional.empty(), Optional.empty(), new RebinFactors(1, 1, 1), Optional.empty(), OptionalInt.empty());

    /** Refuses a negative detector. */
    public LoadOptions {
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(energy, "energy");
        Objects.requireNonNull(rebin, "rebin");
        Objects.requireNonNull(frames, "frames");
        if (detector.isPresent() && detector.getAsInt() < 0) {
            throw new IllegalArgumentException("Detector " + detector.getAsInt());
        }
    }

    /** These options with a region. @param box the pixels to keep @return a copy */
    public LoadOptions withRegion(PixelBox box) {
        return new LoadOptions(Optional.of(box), energy, rebin, frames, detector);
    }

    /** These options with an energy range. @param range the energies to keep @return a copy */
    public LoadOptions withEnergy(EnergyRange range) {
        return new LoadOptions(region, Optional.of(range), rebin, frames, detector);
    }

    /** These options with rebinning. @param factors block sizes @return a copy */
    public LoadOptions withRebin(RebinFactors factors) {
        return new LoadOptions(region, energy, factors, frames, detector);
    }

    /** These options with a run of frames. @param run the frames to add up @return a copy */
    public LoadOptions withFrames(FrameRange run) {
        return new LoadOptions(region, energy, rebin, Optional.of(run), detector);
    }

    /** These options with one detector. @param index from 0 @return a copy */
    public LoadOptions withDetector(int index) {
        return new LoadOptions(region, energy, rebin, frames, OptionalInt.of(index));
    }

    /** Whether a frame is wanted. @param frame number from 0 @return true when it is */
    public boolean wantsFrame(int frame) {
        return frames.isEmpty() || frames.get().contains(frame);
    }

    /**
     * For data without frames and detectors of their own.
     *
     * @param file the file, for the message
     * @throws LamellaException when a run of frames or a detector is asked for all the same
     */
    public void requireNeitherFramesNorDetector(Path file) throws LamellaException {
        requireFrames(file, 0);
        requireDetectors(file, 0);
    }

    /**
     * Checks that the frames asked for are there.
     *
     * @param file the file, for the message
     * @param available how many frames it keeps apart, 0 when none
     * @throws LamellaException when others are asked for
     */
    public void requireFrames(Path file, int available) throws LamellaException {
        if (frames.isPresent() && frames.get().end() > available) {
            throw new LamellaException("Cannot take frames " + frames.get().first() + " to " + (frames.get().end() - 1) + " of " + file
                    + ": it "
                    + (available == 0 ? "keeps no frames apart; leave the frames out." : "has frames 0 to " + (available - 1) + "."));
        }
    }

    /**
     * Checks that the detector asked for is there.
     *
     * @param file the file, for the message
     * @param available how many detectors it keeps apart, 0 when none
     * @throws LamellaException when another is asked for
     */
    public void requireDetectors(Path file, int available) throws LamellaException {
        if (detector.isPresent() && detector.getAsInt() >= available) {
            throw new LamellaException("Cannot take detector " + detector.getAsInt() + " of " + file + ": it "
                    + (available == 0 ? "keeps no detectors apart; leave the detector out." : "has detectors 0 to " + (available - 1)
                    + "."));
        }
    }
}
