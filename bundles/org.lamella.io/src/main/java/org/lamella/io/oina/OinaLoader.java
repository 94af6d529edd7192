package org.lamella.io.oina;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.StoredSignal;
import org.lamella.io.internal.Unreadable;
import org.lamella.io.internal.hdf5.Group;
import org.lamella.io.internal.hdf5.HdfFile;
import org.lamella.io.internal.hdf5.HdfProbe;
import org.lamella.io.internal.hdf5.Node;

/**
 * Reads the EDS data and electron images of Oxford's files, versions 1 to 8 of the format: spectra of maps, lines and points (since version
 * 7, when they were exported), and the maps that AZtec computed from them.
 *
 * @see <a href="https://github.com/oinanoanalysis/h5oina">Oxford Instruments NanoAnalysis HDF5 File Specification</a>
 */
public final class OinaLoader implements SignalLoader {

    private static final String REMEDY = "Copy it again, or export it again from AZtec";

    @Override
    public boolean recognises(FileProbe probe) {
        return HdfProbe.hasInRoot(probe, "Format Version", "Index");
    }

    @Override
    public List<StoredSignal> open(Path path) throws LamellaException {
        try (HdfFile hdf = HdfFile.open(path)) {
            List<Group> slices = new ArrayList<>();
            for (Node node : hdf.root().children().values()) {
                if (node instanceof Group slice) {
                    slices.add(slice);
                }
            }
            List<StoredSignal> signals = new ArrayList<>();
            for (Group slice : slices) {
                String prefix = slices.size() > 1 ? slice.name() + ": " : "";
                for (Map.Entry<String, Node> technique : slice.children().entrySet()) {
                    if (technique.getValue() instanceof Group group && OinaTechnique.isReadable(technique.getKey())) {
                        signals.addAll(new OinaTechnique(path, prefix, group).signals());
                    }
                }
            }
            if (signals.isEmpty()) {
                throw Unreadable.because(path, "it is an Oxford file without EDS spectra, element maps and electron images",
                        "Tick these when exporting from AZtec; EBSD is not read");
            }
            return signals;
        } catch (IOException failed) {
            throw Unreadable.because(path, failed.getMessage(), REMEDY, failed);
        }
    }
}
