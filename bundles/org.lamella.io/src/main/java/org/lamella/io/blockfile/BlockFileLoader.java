package org.lamella.io.blockfile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
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
import org.lamella.io.internal.RecordSource;
import org.lamella.io.internal.SignalAssembler;
import org.lamella.io.internal.Unreadable;

/** Reads NanoMEGAS block files: the diffraction patterns of a scan, and the virtual bright-field image made of them. */
public final class BlockFileLoader implements SignalLoader {

    /** Before each pattern: 0xAA55 and its number. */
    private static final int PATTERN_HEADER_BYTES = 6;

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.headText().startsWith(BlockFileHeader.MARK);
    }

    @Override
    public List<StoredSignal> open(Path path) throws LamellaException {
        try (BinaryFile file = BinaryFile.open(path)) {
            BlockFileHeader header = BlockFileHeader.read(file);
            if (header.width() < 1 || header.height() < 1 || header.patternSize() < 1) {
                throw new IOException("a scan of " + header.width() + " x " + header.height() + " patterns of " + header.patternSize()
                        + " pixels");
            }
            List<StoredSignal> signals = new ArrayList<>();
            signals.add(patterns(path, header));
            long pixels = (long) header.width() * header.height();
            if (header.imageAt() > 0 && header.imageAt() + pixels <= Math.min(file.size(), header.patternsAt())) {
                signals.add(image(path, header));
            }
            return signals;
        } catch (IOException damaged) {
            throw Unreadable.because(path, "it is no whole block file (" + damaged.getMessage() + ")",
                    "Copy it again from the microscope", damaged);
        }
    }

    private static StoredSignal patterns(Path path, BlockFileHeader header) throws LamellaException, IOException {
        long patternBytes = (long) header.patternSize() * header.patternSize();
        RecordSource source = RecordSource.regular(path, new ElementType(DataType.UINT8, header.order()),
                header.patternsAt() + PATTERN_HEADER_BYTES, (long) header.width() * header.height(), patternBytes, PATTERN_HEADER_BYTES);
        List<Axis> axes = new ArrayList<>(scan(header, AxisRole.NAVIGATION));
        boolean known = header.pixelsPerCm() > 0;
        for (String name : List.of("dy", "dx")) {
            axes.add(Axis.uniform(name, AxisRole.SIGNAL, header.patternSize(), 0, known ? 1 / header.pixelsPerCm() : 1, known ? "cm" : ""));
        }
        return SignalAssembler.stored(header(path, "", SignalKind.OTHER, header), axes, source);
    }

    private static StoredSignal image(Path path, BlockFileHeader header) throws LamellaException {
        FileSource source = new FileSource(path, new ElementType(DataType.UINT8, header.order()), header.imageAt());
        SignalHeader signal = header(path, ", virtual bright field", SignalKind.IMAGE, header);
        return SignalAssembler.stored(signal, scan(header, AxisRole.SIGNAL), source);
    }

    private static List<Axis> scan(BlockFileHeader header, AxisRole role) {
        return List.of(step("y", role, header.height(), header.stepNm()[1]), step("x", role, header.width(), header.stepNm()[0]));
    }

    private static Axis step(String name, AxisRole role, int size, double stepNm) {
        boolean known = Double.isFinite(stepNm) && stepNm > 0;
        return Axis.uniform(name, role, size, 0, known ? stepNm : 1, known ? "nm" : "");
    }

    private static SignalHeader header(Path path, String suffix, SignalKind kind, BlockFileHeader header) {
        Acquisition.Builder acquisition = Acquisition.builder();
        if (header.beamEnergyV() > 0) {
            acquisition.beamEnergyKeV(header.beamEnergyV() / 1000);
        }
        String name = path.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        return new SignalHeader(name + suffix, kind, acquisition.build(), MetadataTree.of(header.values()), List.of());
    }
}
