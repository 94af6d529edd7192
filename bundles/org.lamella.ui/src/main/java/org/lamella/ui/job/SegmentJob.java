package org.lamella.ui.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.SegmentationTask;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.ui.Desk;
import org.lamella.ui.session.LinkedMap;
import org.lamella.ui.session.Session;
import org.lamella.workflow.SegmentationOutcome;
import org.lamella.workflow.SegmentationRun;

/** Segments a map; the masks join the notes of its signal, and the last one is looked at. */
public final class SegmentJob extends DeskJob {

    private static final double HASHING_SHARE = 0.1;

    private final LinkedMap map;
    private final SegmentationTask task;
    private final Map<String, String> marks;
    private final String contribution;
    private final String label;
    private final Map<String, String> parameters;

    /**
     * A segmentation to be scheduled.
     *
     * @param desk the desk
     * @param map what is shown
     * @param task maps and marks
     * @param marks the marks as text by name, for the record
     * @param contribution id of the algorithm
     * @param label its name for the user
     * @param parameters texts by option name
     */
    public SegmentJob(Desk desk, LinkedMap map, SegmentationTask task, Map<String, String> marks, String contribution, String label,
            Map<String, String> parameters) {
        super(desk, label + " in " + map.title());
        this.map = map;
        this.task = task;
        this.marks = Map.copyOf(marks);
        this.contribution = contribution;
        this.label = label;
        this.parameters = Map.copyOf(parameters);
    }

    @Override
    void work(Progress progress) throws LamellaException {
        SegmentationRun.Input input = new SegmentationRun.Input(map.title(), task, marks,
                SignalHistory.of(map.signal(), progress.part(0, HASHING_SHARE)));
        SegmentationOutcome outcome = new SegmentationRun(desk().contributions()).run(contribution, parameters, input,
                progress.part(HASHING_SHARE, 1));
        desk().drawingThread().execute(() -> show(outcome.result().masks()));
        if (outcome.result().masks().stream().allMatch(mask -> mask.count() == 0)) {
            desk().warn(getName(), outcome.result().remarks());
        }
    }

    private void show(List<Mask> masks) {
        Session session = desk().session();
        if (session.current().filter(map.signal()::equals).isEmpty()) {
            session.select(map.signal().id());
        }
        String last = "";
        for (Mask mask : masks) {
            last = session.notes().addMask(masks.size() == 1 ? mask.named(label) : mask);
        }
        session.setMask(Optional.of(last));
    }
}
