package org.lamella.cli;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lamella.core.cube.RebinFactors;
import org.lamella.core.load.EnergyRange;
import org.lamella.core.load.FrameRange;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.LoadText;
import org.lamella.core.load.PixelBox;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** Which part of a file the user wants, for use as a mixin. The rest is never put into memory. */
final class LoadArguments {

    @Option(names = "--crop", paramLabel = "X0:X1,Y0:Y1", converter = BoxConverter.class,
            description = "Pixels to read of a map, from inclusive to exclusive, as in 0:128,64:192.")
    private PixelBox region;

    @Option(names = "--crop-energy", paramLabel = "FROM:TO", converter = EnergyRangeConverter.class,
            description = "Energies to read, in the units of the file's energy axis, as in 0.2:10.")
    private EnergyRange energy;

    @Option(names = "--rebin", paramLabel = "X,Y,E", converter = FactorsConverter.class,
            description = "Blocks of pixels and channels to sum while reading, as in 2,2,1.")
    private RebinFactors rebin;

    @Option(names = "--frames", paramLabel = "FROM:TO", converter = FramesConverter.class,
            description = "Frames to add up, for files that keep them apart, as in 0:10 for the first ten.")
    private FrameRange frames;

    @Option(names = "--detector", paramLabel = "N",
            description = "The one detector to read, from 0, for files that keep them apart; all are summed when left out.")
    private Integer detector;

    /** The same pixels of another file, whose channels and frames are others. */
    LoadArguments inSpace() {
        LoadArguments same = new LoadArguments();
        same.region = region;
        same.rebin = rebin == null ? null : new RebinFactors(rebin.x(), rebin.y(), 1);
        return same;
    }

    LoadOptions options() {
        return new LoadOptions(Optional.ofNullable(region), Optional.ofNullable(energy),
                rebin == null ? LoadOptions.ALL.rebin() : rebin, Optional.ofNullable(frames),
                detector == null ? OptionalInt.empty() : OptionalInt.of(detector));
    }

    /** What was chosen, for the record of the run; empty when everything is read. */
    Map<String, String> texts() {
        return LoadText.of(options());
    }

    /** Reads {@code 0:128,64:192}. */
    static final class BoxConverter implements ITypeConverter<PixelBox> {

        @Override
        public PixelBox convert(String text) {
            return Typed.read(text, PixelBox::parse);
        }
    }

    /** Reads {@code 0:10}. */
    static final class FramesConverter implements ITypeConverter<FrameRange> {

        @Override
        public FrameRange convert(String text) {
            return Typed.read(text, FrameRange::parse);
        }
    }

    /** Reads {@code 2,2,1}. */
    static final class FactorsConverter implements ITypeConverter<RebinFactors> {

        @Override
        public RebinFactors convert(String text) {
            return Typed.read(text, RebinFactors::parse);
        }
    }
}
