package org.lamella.cli;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.SegmentationResult;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.SegmentationOutcome;
import org.lamella.workflow.SegmentationRun;
import org.lamella.workflow.SourceFile;
import org.lamella.workflow.StepRecord;
import org.lamella.workflow.mask.MaskExpression;
import org.lamella.workflow.mask.MaskFiles;
import org.lamella.workflow.output.ResultFolder;
import org.lamella.workflow.part.SegmentationPart;
import org.lamella.workflow.report.Results;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes masks of masks. */
@Command(name = "masks", description = "Make masks of masks: unions, differences, grown and shrunk ones, without holes or small regions.",
        footer = {"%nAn expression has the operators not, and, minus, or, from the tightest, and the functions grow(m, r), shrink(m, r),"
                + " open(m, r), close(m, r) with a radius in pixels, fill(m), larger(m, n) for regions of n pixels or more, and"
                + " largest(m).", "%nAs in: lamella masks fp.png capv.png --mask \"brg = not grow(fp or capv, 2)\" --out DIR"})
final class MasksCommand extends LamellaCommand {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Masks: PNG, regions of ImageJ (.roi), or images such as TIFF.")
    private List<Path> files;

    @Option(names = "--mask", paramLabel = "NAME = EXPRESSION", required = true,
            description = "A mask to make; may be given several times, and later ones may name earlier ones.")
    private List<String> expressions;

    @Option(names = "--size", paramLabel = "W,H", split = ",", arity = "1",
            description = "Columns and rows of the map, where all masks are regions of ImageJ, which do not say.")
    private List<Integer> size = List.of();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for the masks and the report.")
    private Path out;

    MasksCommand(Session session) {
        super(session);
    }

    @Override
    CommandOutput run(Progress progress) throws LamellaException {
        MaskFiles reader = new MaskFiles(session().contributions());
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        int[] map = size(reader, progress);
        Map<String, Mask> known = new LinkedHashMap<>();
        List<SourceFile> sources = new ArrayList<>();
        for (Path file : files) {
            Mask mask = reader.read(file, map[0], map[1], progress).mask();
            known.putIfAbsent(mask.name(), mask);
            known.putIfAbsent(MaskFiles.stem(file), mask);
            sources.add(SourceFile.of(file, progress));
        }
        List<Mask> made = new ArrayList<>();
        for (String expression : expressions) {
            Mask mask = MaskExpression.evaluate(expression, known);
            known.put(mask.name(), mask);
            made.add(mask);
        }
        Provenance history = Provenance.begin(sources.toArray(SourceFile[]::new)).then(StepRecord.of(spec().name(), "expression",
                "org.lamella.workflow", Map.of("mask", String.join("; ", expressions)), startedAt, (System.nanoTime() - start) * 1e-9));
        SegmentationOutcome outcome = new SegmentationOutcome(files.size() + " masks",
                new SegmentationResult("Mask algebra", made, Map.of(), List.of()), SegmentationRun.coloured(made), history);
        Results results = Results.builder("Masks", history).add(new SegmentationPart(outcome)).build();
        List<Path> written = new ResultFolder(out, session().contributions()).write(results,
                progress.part(0.5, 1));
        SegmentationText text = new SegmentationText(outcome);
        JsonObject document = text.json();
        document.add("files", JsonText.files(written));
        return CommandOutput.of(text.summary() + "Wrote " + written.size() + " files to " + out + "\n", document);
    }

    private int[] size(MaskFiles reader, Progress progress) throws LamellaException {
        if (!size.isEmpty()) {
            if (size.size() != 2 || size.get(0) < 1 || size.get(1) < 1) {
                throw wrongUsage("--size takes columns and rows, as in 512,512");
            }
            return new int[] {size.get(0), size.get(1)};
        }
        for (Path file : files) {
            Optional<int[]> found = reader.size(file, progress);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw wrongUsage("Regions of ImageJ do not say how large their map is; give its columns and rows with --size");
    }
}
