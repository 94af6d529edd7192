package org.lamella.io.tiff;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.StoredSignal;
import org.lamella.io.internal.BinaryFile;
import org.lamella.io.internal.Unreadable;

/**
 * Reads TIFF and BigTIFF (TIFF 6.0): integers of 8 to 64 bits and real numbers of 16 to 64, in strips or tiles, not packed or packed by
 * LZW, Deflate or PackBits. Pages of the same size and type are one stack, others signals of their own.
 */
public final class TiffLoader implements SignalLoader {

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.startsWith(0, (byte) 'I', (byte) 'I', (byte) DirectoryReader.CLASSIC, (byte) 0)
                || probe.startsWith(0, (byte) 'I', (byte) 'I', (byte) DirectoryReader.BIG, (byte) 0)
                || probe.startsWith(0, (byte) 'M', (byte) 'M', (byte) 0, (byte) DirectoryReader.CLASSIC)
                || probe.startsWith(0, (byte) 'M', (byte) 'M', (byte) 0, (byte) DirectoryReader.BIG);
    }

    @Override
    public List<StoredSignal> open(Path path) throws LamellaException {
        try (BinaryFile file = BinaryFile.open(path)) {
            ByteOrder order = DirectoryReader.order(file);
            List<Directory> directories = DirectoryReader.read(file);
            if (directories.isEmpty()) {
                throw new IOException("it has no pages");
            }
            Description description = Description.of(directories.get(0));
            List<Page> pages = new ArrayList<>();
            for (Directory directory : directories) {
                pages.add(Page.of(file, directory));
            }
            return new PageStacks(path, order, description).signals(directories, withHidden(file, pages, description));
        } catch (EOFException cutOff) {
            throw Unreadable.because(path, "it ends early (" + cutOff.getMessage() + ")",
                    "The file is cut off; copy or export it again", cutOff);
        } catch (IOException damaged) {
            throw Unreadable.because(path, "it is no TIFF that can be read (" + damaged.getMessage() + ")",
                    "Save it as an uncompressed TIFF of 8, 16 or 32 bits", damaged);
        }
    }

    /** ImageJ describes only the first of many images that stand one after the other. */
    private static List<Page> withHidden(BinaryFile file, List<Page> pages, Description description) {
        Page first = pages.get(0);
        long images = description.stacks().size() == 1 ? Description.pages(description.stacks().get(0)) : 1;
        boolean room = first.packing() == Packing.NONE && images <= (file.size() - first.offsets()[0]) / first.bytes();
        if (pages.size() > 1 || images < 2 || !room || !first.isInOnePiece()) {
            return pages;
        }
        List<Page> all = new ArrayList<>();
        for (long image = 0; image < images; image++) {
            all.add(first.shifted(image * first.bytes()));
        }
        return all;
    }
}
