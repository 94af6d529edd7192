package org.lamella.io.gatan;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.StoredSignal;
import org.lamella.io.internal.BinaryFile;
import org.lamella.io.internal.Unreadable;

/**
 * Reads Gatan DigitalMicrograph files, versions 3 and 4: every image but the thumbnails, as spectrum, spectrum image, image or stack.
 * Complex numbers come with a last axis of real and imaginary part, colours with one of red, green, blue and opacity. Drawings and
 * annotations are left out.
 */
public final class GatanLoader implements SignalLoader {

    private static final int COLOUR_CODE = 23;

    @Override
    public boolean recognises(FileProbe probe) {
        boolean version3 = probe.startsWith(0, (byte) 0, (byte) 0, (byte) 0, (byte) 3) && isOrder(probe, 8) && isFlags(probe, 12);
        boolean version4 = probe.startsWith(0, (byte) 0, (byte) 0, (byte) 0, (byte) 4) && isOrder(probe, 12) && isFlags(probe, 16);
        return version3 || version4;
    }

    private static boolean isOrder(FileProbe probe, int at) {
        return probe.startsWith(at, (byte) 0, (byte) 0, (byte) 0, (byte) 0) || probe.startsWith(at, (byte) 0, (byte) 0, (byte) 0, (byte) 1);
    }

    /** Two flags of the root group. */
    private static boolean isFlags(FileProbe probe, int at) {
        return probe.head().length > at + 1 && (probe.head()[at] & 0xFE) == 0 && (probe.head()[at + 1] & 0xFE) == 0;
    }

    @Override
    public List<StoredSignal> open(Path path) throws LamellaException {
        try (BinaryFile file = BinaryFile.open(path)) {
            TagReader.Tree tree = TagReader.read(file);
            return signals(path, file, new Tags(tree.root()), tree.order());
        } catch (IOException damaged) {
            throw Unreadable.because(path, "it is no whole DigitalMicrograph file (" + damaged.getMessage() + ")",
                    "Copy it again, or open and save it with DigitalMicrograph", damaged);
        }
    }

    private static List<StoredSignal> signals(Path path, BinaryFile file, Tags root, ByteOrder order)
            throws LamellaException, IOException {
        List<Tags> images = root.list("ImageList");
        Set<Integer> thumbnails = thumbnails(root, images);
        List<StoredSignal> signals = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            if (thumbnails.contains(i)) {
                continue;
            }
            Optional<GatanImage> image = GatanImage.of(path, images.get(i), order, problems);
            if (image.isPresent()) {
                signals.add(image.get().stored(file, root));
            }
        }
        if (signals.isEmpty()) {
            String found = problems.isEmpty() ? "" : ": " + String.join(", ", problems);
            throw Unreadable.because(path, "it is a DigitalMicrograph file without an image that can be read" + found,
                    "Open it with DigitalMicrograph and save the image again");
        }
        return signals;
    }

    /** Which images are small pictures for file dialogs; old files do not say so, their first of several is one. */
    private static Set<Integer> thumbnails(Tags root, List<Tags> images) {
        Set<Integer> indices = new HashSet<>();
        for (Tags thumbnail : root.list("Thumbnails")) {
            thumbnail.number("ImageIndex").ifPresent(index -> indices.add((int) index));
        }
        if (images.size() <= 1) {
            // some programs list the only image as its own thumbnail
            return Set.of();
        }
        boolean oldThumbnail = indices.isEmpty() && images.get(0).numberOr(0, "ImageData", "DataType") == COLOUR_CODE;
        if (oldThumbnail) {
            indices.add(0);
        }
        return indices;
    }
}
