package org.lamella.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lamella.classifier.ComponentImage;
import org.lamella.classifier.Destacking;
import org.lamella.classifier.LabelledComponent;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.DecompositionRun;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Maps whose components the user has labelled, for use as a mixin. */
final class LabelledFiles {

    private static final String PCA = "pca";

    @Option(names = "--labelled", paramLabel = "FILE=LIST", converter = Converter.class,
            description = "A map and the numbers of its signal components, as in cell.bcf=1-4,8,10; all others are noise. May be given "
                    + "several times.")
    private List<Labelled> files = new ArrayList<>();

    @Option(names = "--label-components", paramLabel = "K", defaultValue = "30",
            description = "Principal components of each labelled map. Default ${DEFAULT-VALUE}.")
    private int components;

    @Option(names = "--stacked", paramLabel = "N", defaultValue = "1",
            description = "Each file holds N maps of equal height, one above the other, that were decomposed together; each of them gives "
                    + "pictures of its own. Default ${DEFAULT-VALUE}.")
    private int stacked;

    /** A file with its signal components, from 1. */
    record Labelled(Path file, SortedSet<Integer> signal) {
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    List<LabelledComponent> read(Contributions contributions, Progress progress) throws LamellaException {
        List<LabelledComponent> all = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Progress part = progress.part((double) i / files.size(), (i + 1.0) / files.size());
            all.addAll(read(files.get(i), contributions, part));
        }
        return all;
    }

    private List<LabelledComponent> read(Labelled labelled, Contributions contributions, Progress progress) throws LamellaException {
        OpenedImage opened = ImageInput.openWhole(labelled.file, contributions, progress.part(0, 0.3));
        DecompositionResult result = new DecompositionRun(contributions).run(PCA, Map.of("components", String.valueOf(components)),
                opened.image(), opened.provenance(), progress.part(0.3, 1)).result();
        if (labelled.signal.last() > result.components()) {
            throw new LamellaException("There is no component " + labelled.signal.last() + " of " + labelled.file + "; there are 1 to "
                    + result.components() + ". Ask for more with --label-components.");
        }
        int width = opened.image().cube().width();
        List<LabelledComponent> examples = new ArrayList<>();
        for (int k = 0; k < result.components(); k++) {
            for (double[] map : Destacking.equal(width, opened.image().cube().height(), stacked).panels(result.maps()[k])) {
                examples.add(new LabelledComponent(ComponentImage.of(map, width, map.length / width), labelled.signal.contains(k + 1),
                        labelled.file.toString()));
            }
        }
        return examples;
    }

    /** Reads {@code cell.bcf=1-4,8,10}. */
    static final class Converter implements ITypeConverter<Labelled> {

        private static final int MOST = 10_000;

        @Override
        public Labelled convert(String text) {
            int equals = text.lastIndexOf('=');
            SortedSet<Integer> signal = new TreeSet<>();
            try {
                for (String part : text.substring(equals + 1).split(",")) {
                    String[] ends = part.strip().split("-");
                    int from = Integer.parseInt(ends[0]);
                    int to = ends.length == 2 ? Integer.parseInt(ends[1]) : from;
                    if (equals < 1 || ends.length > 2 || from < 1 || to < from || to > MOST) {
                        throw new NumberFormatException(part);
                    }
                    for (int k = from; k <= to; k++) {
                        signal.add(k);
                    }
                }
                return new Labelled(Path.of(text.substring(0, equals)), signal);
            } catch (NumberFormatException noList) {
                throw new TypeConversionException("'" + text + "' is no labelled map; write the file and its signal components, as in "
                        + "cell.bcf=1-4,8,10");
            }
        }
    }
}
