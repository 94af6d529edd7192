package org.lamella.io.jeol;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.internal.BinaryFile;
import org.lamella.io.internal.ElementType;
import org.lamella.io.internal.FileSource;
import org.lamella.io.internal.SignalAssembler;
import org.lamella.io.internal.Unreadable;

/** Reads an image or an element map. */
final class JeolImage {

    static final int MAGIC = 52;
    private static final int LAYOUT_AT = 36;
    private static final int TREE_SKIP = 12;
    private static final double MICROMETRE_PER_MILLIMETRE = 1000;

    private JeolImage() {
    }

    static StoredSignal open(Path path) throws LamellaException {
        try (BinaryFile file = BinaryFile.open(path)) {
            if (file.i32() != MAGIC) {
                throw new IOException("it does not begin as an image of Analysis Station");
            }
            file.seek(LAYOUT_AT + 2 * Integer.BYTES);
            JeolTree tree = JeolTree.read(file.seek(file.u32() + TREE_SKIP));
            double[] size = tree.numbers("Image", "Size");
            JeolTree.Array array = tree.find("Image", "Bits").flatMap(JeolTree::place)
                    .orElseThrow(() -> new IOException("there are no pixels in it; maps of microprobes are of another format"));
            if (size.length < 2) {
                throw new IOException("it does not say how large the image is");
            }
            int width = (int) size[0];
            int height = (int) size[1];
            DataType type = JeolTree.dataType(array.type());
            if (width < 1 || height < 1 || (long) width * height * type.bytes() > array.bytes()) {
                throw new IOException("an image of " + width + " x " + height + " pixels in " + array.bytes() + " bytes");
            }
            double step = pixelMicrometres(tree.number("Instrument", "ScanSize").orElse(0), tree.number("Instrument", "Mag").orElse(0),
                    width);
            Acquisition acquisition = Acquisition.builder().beamEnergyKeV(tree.number("Instrument", "AccV").orElse(Double.NaN)).build();
            String title = tree.text("Image", "Title");
            SignalHeader header = new SignalHeader(title.isBlank() ? JeolLoader.stem(path) : title, SignalKind.IMAGE, acquisition,
                    MetadataTree.of(tree.plain()), List.of());
            return SignalAssembler.stored(header,
                    List.of(axis("y", AxisRole.SIGNAL, height, step), axis("x", AxisRole.SIGNAL, width, step)),
                    new FileSource(path, new ElementType(type, ByteOrder.LITTLE_ENDIAN), array.offset()));
        } catch (IOException damaged) {
            throw Unreadable.because(path, "it is no whole JEOL image (" + damaged.getMessage() + ")",
                    "Copy it again from Analysis Station", damaged);
        }
    }

    /** Width of the scan on the screen in millimetres, over the magnification, over the pixels. @return 0 when unknown */
    static double pixelMicrometres(double scanSizeMm, double magnification, int pixels) {
        double step = scanSizeMm * MICROMETRE_PER_MILLIMETRE / magnification / pixels;
        return Double.isFinite(step) && step > 0 ? step : 0;
    }

    static Axis axis(String name, AxisRole role, int size, double stepMicrometres) {
        return stepMicrometres > 0 ? Axis.uniform(name, role, size, 0, stepMicrometres, "\u00b5m")
                : Axis.uniform(name, role, size, 0, 1, "");
    }
}
