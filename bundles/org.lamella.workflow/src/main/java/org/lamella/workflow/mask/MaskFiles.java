package org.lamella.workflow.mask;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.workflow.FileTrouble;
import org.lamella.workflow.SignalFiles;

/**
 * Masks as files. A PNG holds pixels, name and colour and is what masks are kept in; {@code .roi} is ImageJ's; every other format that holds
 * images and is contributed, such as TIFF, keeps the pixels, as 255 inside and 0 outside. A picture in any of them is read as a mask of its
 * pixels that are not zero.
 */
public final class MaskFiles {

    /** Ending of the form that masks are kept in. */
    public static final String KEPT = "png";
    /** Ending of ImageJ's regions. */
    public static final String IMAGEJ = "roi";

    private static final int DEFAULT_COLOUR = 0xE69F00;
    private static final int INSIDE = 255;

    private final SignalFiles signals;

    /**
     * Masks in files.
     *
     * @param contributions loaders and writers of images
     */
    public MaskFiles(Contributions contributions) {
        signals = new SignalFiles(contributions);
    }

    /**
     * Whether a file's first bytes are those of a form that holds a mask and nothing else: a PNG or a region of ImageJ.
     *
     * @param file a file
     * @return false also when it cannot be read
     */
    public static boolean isMask(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(64);
            return MaskPng.recognises(head) || ImageJRoi.recognises(head);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * Reads a mask.
     *
     * @param file the file
     * @param width columns of the map that it belongs to
     * @param height rows of the map
     * @param progress progress and cancellation
     * @return the mask with the name and colour of the file, or else the file's own name
     * @throws LamellaException naming the file and what is wrong with it, for instance that it is of another size
     */
    public ColouredMask read(Path file, int width, int height, Progress progress) throws LamellaException {
        FileTrouble.requireReadable(file);
        ColouredMask unnamed = new ColouredMask(Mask.builder(0, 0).name(stem(file)).build(), DEFAULT_COLOUR);
        try {
            if (!isMask(file)) {
                return ofSignal(file, unnamed, width, height, progress);
            }
            byte[] bytes = Files.readAllBytes(file);
            if (ImageJRoi.recognises(bytes)) {
                return ImageJRoi.decode(bytes, unnamed, width, height);
            }
            ReadMask read = MaskPng.decode(bytes, unnamed, width, height);
            return read.mask().orElseThrow(() -> otherSize(file, read.width(), read.height(), width, height));
        } catch (IOException failed) {
            throw new LamellaException("Cannot read the mask " + file + ": " + FileTrouble.reason(failed) + ".", failed);
        }
    }

    /**
     * The size of the map that a mask belongs to.
     *
     * @param file the file
     * @param progress progress and cancellation
     * @return columns and rows; empty for a region of ImageJ, which fits any map
     * @throws LamellaException naming the file and what is wrong with it
     */
    public Optional<int[]> size(Path file, Progress progress) throws LamellaException {
        FileTrouble.requireReadable(file);
        if (isMask(file)) {
            try {
                byte[] bytes = Files.readAllBytes(file);
                return ImageJRoi.recognises(bytes) ? Optional.empty() : Optional.of(MaskPng.size(bytes));
            } catch (IOException failed) {
                throw new LamellaException("Cannot read the mask " + file + ": " + FileTrouble.reason(failed) + ".", failed);
            }
        }
        for (Signal signal : signals.load(file, progress).signals()) {
            if (signal instanceof Image image) {
                return Optional.of(new int[] {image.xAxis().size(), image.yAxis().size()});
            }
        }
        throw noMask(file);
    }

    private static LamellaException noMask(Path file) {
        return new LamellaException("There is no mask in " + file + "; name a PNG, a region of ImageJ, or a file with an image.");
    }

    private static LamellaException otherSize(Path file, int width, int height, int wantedWidth, int wantedHeight) {
        return new LamellaException("The mask " + file + " is " + width + " x " + height + " pixels, the map " + wantedWidth + " x "
                + wantedHeight + "; use the mask of the same part of the map at the same binning.");
    }

    private ColouredMask ofSignal(Path file, ColouredMask unnamed, int width, int height, Progress progress) throws LamellaException {
        for (Signal signal : signals.load(file, progress).signals()) {
            if (signal instanceof Image image) {
                if (image.xAxis().size() != width || image.yAxis().size() != height) {
                    throw otherSize(file, image.xAxis().size(), image.yAxis().size(), width, height);
                }
                Mask.Builder mask = Mask.builder(width, height).name(unnamed.mask().name());
                for (int pixel = 0; pixel < width * height; pixel++) {
                    // a value that is no number is not inside
                    if (Math.abs(image.values().get(pixel)) > 0) {
                        mask.set(pixel);
                    }
                }
                return new ColouredMask(mask.build(), unnamed.rgb());
            }
        }
        throw noMask(file);
    }

    /**
     * A mask as the bytes of a file.
     *
     * @param mask the mask
     * @param ending {@value #KEPT} or {@value #IMAGEJ}
     * @return the content of the file
     */
    public static byte[] bytes(ColouredMask mask, String ending) {
        return switch (ending) {
            case KEPT -> MaskPng.encode(mask);
            case IMAGEJ -> ImageJRoi.encode(mask);
            default -> throw new IllegalArgumentException("Masks are not kept as ." + ending);
        };
    }

    /**
     * Writes a mask in the form that the file's ending names.
     *
     * @param mask the mask
     * @param file where to; replaced when it exists
     * @param progress progress and cancellation
     * @throws LamellaException when nobody knows the ending, or the file cannot be written
     */
    public void write(ColouredMask mask, Path file, Progress progress) throws LamellaException {
        String ending = ending(file);
        if (!ending.equals(KEPT) && !ending.equals(IMAGEJ)) {
            signals.write(image(mask.mask()), file, progress);
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        Path hidden = folder.resolve("." + file.getFileName() + ".part");
        try {
            Files.write(hidden, bytes(mask, ending));
            Files.move(hidden, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new LamellaException("Cannot write " + file + ": " + FileTrouble.reason(failed) + ".", failed);
        }
    }

    private static Image image(Mask mask) {
        int[] values = new int[mask.width() * mask.height()];
        for (int pixel = mask.nextSet(0); pixel >= 0; pixel = mask.nextSet(pixel + 1)) {
            values[pixel] = INSIDE;
        }
        return new Image(SignalHeader.of(mask.name(), SignalKind.IMAGE), Axis.uniform("y", AxisRole.SIGNAL, mask.height(), 0, 1, ""),
                Axis.uniform("x", AxisRole.SIGNAL, mask.width(), 0, 1, ""), NumericArray.of(DataType.UINT8, values));
    }

    /** Name of a file without folder and ending. @param file a file @return its stem */
    public static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
