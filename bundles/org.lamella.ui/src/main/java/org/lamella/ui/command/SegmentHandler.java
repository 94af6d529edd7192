package org.lamella.ui.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Segmentation;
import org.lamella.core.contribution.SegmentationTask;
import org.lamella.core.region.LineRegion;
import org.lamella.core.region.Mask;
import org.lamella.core.region.Region;
import org.lamella.ui.Desk;
import org.lamella.ui.job.SegmentJob;
import org.lamella.ui.preview.SegmentPreview;
import org.lamella.ui.session.LinkedMap;
import org.lamella.ui.session.MapLayer;
import org.lamella.ui.session.Notes;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.SignalMask;

/**
 * Finds an object in the map that is shown, or in all maps of the overlay: the region is a loose box around it, masks named object and
 * background are marks, and the mask that is looked at is a first guess.
 */
public final class SegmentHandler extends AbstractHandler {

    /** The command's id. */
    public static final String COMMAND = "org.lamella.ui.segment";
    /** The command's parameter: id of the segmentation. */
    public static final String METHOD = "org.lamella.ui.segment.method";

    private static final String OBJECT = "object";
    private static final String BACKGROUND = "background";

    @Override
    public void setEnabled(Object context) {
        Desk desk = Desk.of(PlatformUI.getWorkbench());
        setBaseEnabled(desk.session().current().flatMap(OpenSignal::image).isPresent() && desk.linked().map().isPresent());
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional.ofNullable(event.getParameter(METHOD)).ifPresent(method -> ask(window.getShell(), Desk.of(window), method));
        return null;
    }

    /** Asks for parameters and segments. @param shell the window @param desk the desk @param method id of a contributed segmentation */
    @SuppressWarnings("rawtypes")
    public static void ask(Shell shell, Desk desk, String method) {
        Optional<Contribution<Segmentation>> chosen = desk.contributions().segmentation(method);
        Optional<LinkedMap> map = desk.linked().map();
        if (chosen.isEmpty() || map.isEmpty()) {
            return;
        }
        SegmentationTask task = task(desk, map.get());
        new MethodDialog(desk, chosen.get()).on(words(task, map.get())).with(new SegmentPreview(desk, method, map.get(), task)).ask(shell)
                .ifPresent(parameters -> new SegmentJob(desk, map.get(), task, marks(task, map.get()), method, chosen.get().label(),
                        parameters).schedule());
    }

    private static SegmentationTask task(Desk desk, LinkedMap map) {
        double[][] maps = map.isOverlay() ? map.layers().stream().map(MapLayer::values).toArray(double[][]::new)
                : new double[][] {map.values()};
        Notes notes = desk.session().notes().current();
        Optional<Region> around = desk.session().focus().region().filter(region -> !(region instanceof LineRegion));
        Optional<Mask> start = desk.session().focus().mask().filter(name -> !name.equals(OBJECT) && !name.equals(BACKGROUND))
                .flatMap(notes::mask).map(SignalMask::mask);
        return new SegmentationTask(map.width(), map.height(), maps, around, notes.mask(OBJECT).map(SignalMask::mask),
                notes.mask(BACKGROUND).map(SignalMask::mask), start);
    }

    private static String words(SegmentationTask task, LinkedMap map) {
        List<String> marks = new ArrayList<>();
        task.around().ifPresent(region -> marks.add("the region as a loose box"));
        task.object().ifPresent(mask -> marks.add("the mask 'object' as marks of the object"));
        task.background().ifPresent(mask -> marks.add("the mask 'background' as marks of the background"));
        task.start().ifPresent(mask -> marks.add("the mask '" + mask.name() + "' as a guess"));
        return "In " + map.title() + (marks.isEmpty() ? "." : ", with " + String.join(", ", marks) + ".");
    }

    private static Map<String, String> marks(SegmentationTask task, LinkedMap map) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("map", map.title());
        task.around().ifPresent(region -> texts.put("around", region.bounds().toString()));
        task.start().ifPresent(mask -> texts.put("start", mask.name()));
        return texts;
    }
}
