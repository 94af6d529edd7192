package org.lamella.cli;

import java.nio.file.Path;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.phantom.Phantom;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.InfoSignal;
import org.lamella.workflow.SignalFiles;
import org.lamella.workflow.output.ResultFolder;
import org.lamella.workflow.part.DecompositionPart;
import org.lamella.workflow.part.ElementMapsPart;
import org.lamella.workflow.part.ProfilePart;
import org.lamella.workflow.part.TruthPart;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.Results;
import org.lamella.workflow.report.TruthRow;
import org.lamella.workflow.run.WorkflowOutcome;

/**
 * The whole job on a simulated map: write it, decompose it, map its elements, follow a line, compare with the truth, report.
 *
 * @param contributions writers and algorithms
 * @param map what to simulate
 */
record DemoRun(Contributions contributions, DemoMap map) {

    /** Name of the simulated map among the results. */
    static final String MAP_FILE = "map.rpl";

    /** Writes everything into an empty folder. */
    DemoOutcome into(Path folder, Progress progress) throws LamellaException {
        DemoSteps steps = DemoSteps.read();
        DemoMap.Simulated simulated = map.simulate(progress.part(0, 0.1));
        Phantom phantom = simulated.phantom();
        SpectrumImage image = phantom.image();
        new SignalFiles(contributions).write(image, folder.resolve(MAP_FILE), progress.part(0.1, 0.2));
        WorkflowOutcome run = steps.run(image, simulated.provenance(), contributions, progress.part(0.2, 0.8));
        List<DecompositionOutcome> outcomes = run.decompositions();
        DecompositionOutcome last = outcomes.get(outcomes.size() - 1);
        List<TruthRow> truth = DemoTruth.rows(phantom.truth(), last.result());
        progress.message("Mapping elements");
        List<NamedMap> elementMaps = new MapSelection().of(image, progress.part(0.8, 0.85)).maps();
        Results.Builder results = OpenedImage.results(steps.title(), image, InfoSignal.of(0, image, progress), run.provenance(), progress)
                .add(new ElementMapsPart(elementMaps)).add(new ProfilePart(DemoProfile.of(phantom, elementMaps))).add(new TruthPart(truth));
        outcomes.forEach(outcome -> results.add(new DecompositionPart(outcome)));
        new ResultFolder(folder, contributions).write(results.build(), progress.part(0.85, 1));
        return new DemoOutcome(contributions, image, outcomes, truth, phantom.truth().phases().size(), run.provenance().seconds());
    }
}
