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
import org.lamella.workflow.Provenance;
import org.lamella.workflow.SignalFiles;
import org.lamella.workflow.SourceFile;
import org.lamella.workflow.SpectrumResampling;
import org.lamella.workflow.UnmixingRun;
import org.lamella.workflow.mask.MaskFiles;
import picocli.CommandLine.Option;

/** Where endmembers come from: masks, spectrum files, component spectra. For use as a mixin. */
final class EndmemberOptions {

    private static final String NAME = "--endmembers";
    private static final Pattern SOURCE = Pattern.compile("(?:([^=]+)=)?(.+?)(?:#(\\d{1,6}))?");

    @Option(names = NAME, paramLabel = "[NAME=]FILE[#K]", split = ",", required = true,
            description = "Files with endmembers: a mask, whose pixels' mean spectrum is taken; a spectrum, put on the energies of the"
                    + " image; or spectra one after the other (component, channel), as decompose writes, all of them or number K from 1."
                    + " May be given several times.")
    private List<String> sources;

    /** Endmembers with the files that they come from. */
    record Chosen(UnmixingRun.Endmembers endmembers, Provenance inputs) {
    }

    Chosen of(SpectrumImage image, Contributions contributions, Progress progress) throws LamellaException {
        List<Endmember> endmembers = new ArrayList<>();
        List<SourceFile> files = new ArrayList<>();
        for (String source : sources) {
            Matcher parts = SOURCE.matcher(source.strip());
            if (!parts.matches()) {
                throw new LamellaException("'" + source + "' names no endmember; write it as in brg=brg.png or nmf_spectra.npy#2.");
            }
            Path file = Path.of(parts.group(2));
            int number = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
            endmembers.addAll(read(file, parts.group(1), number, image, contributions, progress));
            files.add(SourceFile.of(file, progress));
        }
        String text = sources.stream().map(String::strip).collect(Collectors.joining(","));
        return new Chosen(new UnmixingRun.Endmembers(endmembers, Map.of("endmembers", text)),
                Provenance.begin(files.toArray(SourceFile[]::new)));
    }

    private static List<Endmember> read(Path file, String name, int number, SpectrumImage image, Contributions contributions,
            Progress progress) throws LamellaException {
        int width = image.cube().width();
        int height = image.cube().height();
        MaskFiles masks = new MaskFiles(contributions);
        if (MaskFiles.isMask(file)) {
            return List.of(ofMask(masks.read(file, width, height, progress).mask(), name, image, progress));
        }
        for (Signal signal : new SignalFiles(contributions).load(file, progress).signals()) {
            if (signal instanceof Spectrum spectrum) {
                double[] values = SpectrumResampling.onto(spectrum.values().toDoubles(), spectrum.axis(), image.energyAxis(),
                        spectrum.title());
                return List.of(new Endmember(name != null ? name : MaskFiles.stem(file), values));
            }
            int[] shape = signal.shape();
            if (shape.length == 2 && shape[1] == image.energyAxis().size()) {
                return rows(signal, file, name, number);
            }
            if (signal instanceof Image && shape[0] == height && shape[1] == width) {
                return List.of(ofMask(masks.read(file, width, height, progress).mask(), name, image, progress));
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

    private static List<Endmember> rows(Signal signal, Path file, String name, int number) throws LamellaException {
        int count = signal.shape()[0];
        if (number > count) {
            throw new LamellaException("There is no spectrum " + number + " in " + file + "; it has the spectra 1 to " + count + ".");
        }
        String stem = name != null ? name : "component";
        List<Endmember> endmembers = new ArrayList<>();
        for (int k = number == 0 ? 0 : number - 1; k < (number == 0 ? count : number); k++) {
            String label = name != null && (number > 0 || count == 1) ? name : stem + " " + (k + 1);
            endmembers.add(new Endmember(label, row(signal, k)));
        }
        return endmembers;
    }

    private static double[] row(Signal signal, int k) throws LamellaException {
        int channels = signal.shape()[1];
        double[] values = new double[channels];
        if (signal instanceof SpectrumImage lines) {
            int[] stored = new int[channels];
            double[] row = new double[channels];
            int length = lines.cube().copyRow(k, stored, row);
            for (int e = 0; e < length; e++) {
                values[stored[e]] = row[e];
            }
            return values;
        }
        if (signal instanceof Image table) {
            for (int channel = 0; channel < channels; channel++) {
                values[channel] = table.values().get(k * channels + channel);
            }
            return values;
        }
        throw new LamellaException("'" + signal.title() + "' holds no spectra one after the other; name another file.");
    }
}
