package org.lamella.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.contribution.Endmember;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.ComponentArrays;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.SignalFiles;
import org.lamella.workflow.SourceFile;
import org.lamella.workflow.SpectrumResampling;
import org.lamella.workflow.UnmixingRun;
import org.lamella.workflow.WorkflowInput;
import org.lamella.workflow.WorkflowRecorder;
import org.lamella.workflow.mask.MaskFiles;
import picocli.CommandLine.Option;

/** Where endmembers come from: masks, spectrum files, component spectra. For use as a mixin. */
final class EndmemberOptions {

    private static final String NAME = "--endmembers";
    private static final String MASK = "mask";
    private static final Pattern SOURCE = Pattern.compile("(?:([^=]+)=)?(.+?)(?:#(\\d{1,6}))?");

    @Option(names = NAME, paramLabel = "[NAME=]FILE[#K]", split = ",", required = true,
            description = "Files with endmembers: a mask, whose pixels' mean spectrum is taken; a spectrum, put on the energies of the"
                    + " image; or spectra one after the other (component, channel), as decompose writes, all of them or number K from 1."
                    + " May be given several times.")
    private List<String> sources;

    /** Endmembers with the files that they come from. */
    record Chosen(UnmixingRun.Endmembers endmembers, Provenance inputs, List<Source> sources) {
    }

    /** Where endmembers come from. @param kind what the file is read as @param parts of it, one an endmember; empty for all of it */
    private record Source(SourceFile file, String kind, Map<String, String> size, List<String> parts) {
    }

    /** Endmembers of one file. */
    private record Read(List<Endmember> endmembers, String kind, Map<String, String> size, List<String> parts) {

        static Read whole(Endmember endmember, String kind, Map<String, String> size) {
            return new Read(List.of(endmember), kind, size, List.of());
        }
    }

    /** Notes the endmembers. @return their names in the workflow */
    List<String> note(Chosen chosen, WorkflowRecorder notes) {
        List<String> names = new ArrayList<>();
        for (Source source : chosen.sources()) {
            String name = notes.input(MaskFiles.stem(Path.of(source.file().path())), source.kind(), source.file(), source.size());
            if (source.parts().isEmpty()) {
                names.add(name);
            }
            source.parts().forEach(part -> names.add(name + part));
        }
        return names;
    }

    Chosen of(SpectrumImage image, Contributions contributions, Progress progress) throws LamellaException {
        List<Endmember> endmembers = new ArrayList<>();
        List<Source> files = new ArrayList<>();
        for (String source : sources) {
            Matcher parts = SOURCE.matcher(source.strip());
            if (!parts.matches()) {
                throw new LamellaException("'" + source + "' names no endmember; write it as in brg=brg.png or nmf_spectra.npy#2.");
            }
            Path file = Path.of(parts.group(2));
            int number = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
            Read read = read(file, parts.group(1), number, image, contributions, progress);
            endmembers.addAll(read.endmembers());
            files.add(new Source(SourceFile.of(file, progress), read.kind(), read.size(), read.parts()));
        }
        String text = sources.stream().map(String::strip).collect(Collectors.joining(","));
        return new Chosen(new UnmixingRun.Endmembers(endmembers, Map.of("endmembers", text)),
                Provenance.begin(files.stream().map(Source::file).toArray(SourceFile[]::new)), files);
    }

    private static Read read(Path file, String name, int number, SpectrumImage image, Contributions contributions,
            Progress progress) throws LamellaException {
        int width = image.cube().width();
        int height = image.cube().height();
        MaskFiles masks = new MaskFiles(contributions);
        if (MaskFiles.isMask(file)) {
            Map<String, String> size = masks.size(file, progress).isPresent() ? Map.of() : Map.of("size", width + "x" + height);
            return Read.whole(ofMask(masks.read(file, width, height, progress).mask(), name, image, progress), MASK, size);
        }
        for (Signal signal : new SignalFiles(contributions).load(file, progress).signals()) {
            if (signal instanceof Spectrum spectrum) {
                double[] values = SpectrumResampling.onto(spectrum.values().toDoubles(), spectrum.axis(), image.energyAxis(),
                        spectrum.title());
                return Read.whole(new Endmember(name != null ? name : MaskFiles.stem(file), values), WorkflowInput.AS_SIGNAL, Map.of());
            }
            int[] shape = signal.shape();
            if (shape.length == 2 && shape[1] == image.energyAxis().size()) {
                return rows(signal, file, name, number);
            }
            if (signal instanceof Image && shape[0] == height && shape[1] == width) {
                return Read.whole(ofMask(masks.read(file, width, height, progress).mask(), name, image, progress), MASK, Map.of());
            }
        }
        throw new LamellaException("There is no endmember for '" + image.title() + "' in " + file + ": neither a spectrum, nor spectra of "
                + image.energyAxis().size() + " channels, nor a mask of " + width + " x " + height + " pixels.");
    }

    private static Endmember ofMask(Mask mask, String name, SpectrumImage image, Progress progress) throws LamellaException {
        if (mask.count() == 0) {
            throw new LamellaException("The mask '" + mask.name() + "' has no pixels to take an endmember from; choose another.");
        }
        double[] mean = image.cube().spectrum(mask, progress);
        for (int channel = 0; channel < mean.length; channel++) {
            mean[channel] /= mask.count();
        }
        return new Endmember(name != null ? name : mask.name(), mean);
    }

    private static Read rows(Signal signal, Path file, String name, int number) throws LamellaException {
        ComponentArrays spectra = new ComponentArrays(signal);
        int count = spectra.count();
        if (number > count) {
            throw new LamellaException("There is no spectrum " + number + " in " + file + "; it has the spectra 1 to " + count + ".");
        }
        String stem = name != null ? name : "component";
        List<Endmember> endmembers = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (int k = number == 0 ? 0 : number - 1; k < (number == 0 ? count : number); k++) {
            String label = name != null && (number > 0 || count == 1) ? name : stem + " " + (k + 1);
            endmembers.add(new Endmember(label, spectra.values(k)));
            parts.add(".spectrum." + (k + 1));
        }
        return new Read(endmembers, "components", Map.of(), parts);
    }
}
