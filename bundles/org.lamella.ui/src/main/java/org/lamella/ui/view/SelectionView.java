package org.lamella.ui.view;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.lamella.core.region.Region;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.ui.Desk;
import org.lamella.ui.session.Change;
import org.lamella.ui.session.EnergyWindow;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Session;

/** Region and energy window in numbers, to be read and to be typed. */
public final class SelectionView extends ViewPart {

    private static final String PIXELS = "px";

    private Desk desk;
    private ScrolledComposite scroll;
    private Composite body;
    private Label regionTitle;
    private Label regionFacts;
    private NumberFields region;
    private Label windowTitle;
    private NumberFields window;

    @Override
    public void createPartControl(Composite parent) {
        desk = Desk.of(getSite());
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        body = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 8).spacing(6, 5).applyTo(body);
        regionTitle = title();
        region = new NumberFields(body, numbers -> desk.session().focus().region().ifPresent(now -> {
            desk.session().endGesture();
            desk.session().setRegion(Optional.of(RegionNumbers.with(now, numbers)));
        }));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(region.control());
        regionFacts = new Label(body, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(regionFacts);
        windowTitle = title();
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 10).applyTo(windowTitle);
        window = new NumberFields(body, numbers -> {
            desk.session().endGesture();
            desk.session().setWindow(Optional.of(new EnergyWindow(numbers[0], numbers[1])));
        });
        GridDataFactory.fillDefaults().grab(true, false).applyTo(window.control());
        scroll.setContent(body);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        Following.session(body, desk, this::sessionChanged);
        sessionChanged(Set.of(Change.values()));
    }

    private Label title() {
        Label label = new Label(body, SWT.NONE);
        label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        return label;
    }

    private void sessionChanged(Set<Change> changes) {
        if (!changes.contains(Change.REGION) && !changes.contains(Change.WINDOW) && !changes.contains(Change.CURRENT)) {
            return;
        }
        Session session = desk.session();
        Optional<Region> drawn = session.focus().region();
        regionTitle.setText(session.focus().mask().map(name -> "Mask '" + name + "'")
                .orElse(drawn.map(RegionNumbers::kind).orElse("No region: the whole map")));
        region.show(drawn.map(RegionNumbers::names).orElse(List.of()), drawn.map(RegionNumbers::values).orElse(new double[0]), PIXELS);
        regionFacts.setText(drawn.flatMap(now -> session.current().flatMap(OpenSignal::image).map(image -> facts(now, image))).orElse(""));
        Optional<EnergyWindow> energies = session.focus().window();
        windowTitle.setText(energies.isPresent() ? "Energy window" : "No energy window: all energies");
        String unit = session.current().map(signal -> lastAxis(signal).units()).orElse("");
        window.show(energies.isPresent() ? List.of("From", "To") : List.of(),
                energies.map(now -> new double[] {now.from(), now.to()}).orElse(new double[0]), unit);
        body.layout(true, true);
        scroll.setMinSize(body.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }

    private static Axis lastAxis(OpenSignal signal) {
        List<Axis> axes = signal.signal().axes();
        return axes.get(axes.size() - 1);
    }

    private static String facts(Region region, SpectrumImage image) {
        int pixels = region.toMask(image.cube().width(), image.cube().height()).count();
        Axis x = image.xAxis();
        Axis y = image.yAxis();
        String area = x.units().isBlank() || !x.units().equals(y.units()) ? ""
                : ", " + Readings.value(pixels * Math.abs(x.scale() * y.scale())) + " " + x.units() + "²";
        return pixels + " pixels" + area;
    }

    /** The field of a number of the region. */
    org.eclipse.swt.widgets.Text regionField(int number) {
        return region.field(number);
    }

    @Override
    public void setFocus() {
        body.setFocus();
    }
}
