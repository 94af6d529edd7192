package org.lamella.ui.welcome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.part.ViewPart;
import org.lamella.ui.Desk;
import org.lamella.ui.example.Example;
import org.lamella.ui.help.HelpLinks;
import org.lamella.ui.job.OpenJob;
import org.lamella.ui.session.Change;
import org.lamella.ui.session.SessionListener;

/** Where to begin: open a file, a recent file, or an example with its story. */
public final class WelcomeView extends ViewPart {

    /** The view's id. */
    public static final String ID = "org.lamella.ui.welcome";

    private static final int MARGIN = 28;
    private static final int TITLE_GROWTH = 14;
    private static final int HEADING_GROWTH = 3;
    private static final int LONGEST_PATH = 26;

    private final List<StoryCard> cards = new ArrayList<>();
    private Desk desk;
    private HelpLinks links;
    private ScrolledComposite scroll;
    private Composite body;
    private Composite recent;
    private LocalResourceManager fonts;

    @Override
    public void createPartControl(Composite parent) {
        desk = Desk.of(getSite());
        links = new HelpLinks(desk, getSite());
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        body = new Composite(scroll, SWT.NONE);
        body.setBackgroundMode(SWT.INHERIT_FORCE);
        fonts = new LocalResourceManager(JFaceResources.getResources(), body);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(MARGIN, MARGIN).spacing(36, 10).applyTo(body);
        text(body, "Lamella", TITLE_GROWTH, 2);
        text(body, "Look into spectrum images, separate phases, quantify them, compare with diffusion.", 0, 2);
        Composite left = column();
        Composite right = column();
        fillStart(left);
        fillStories(right);
        scroll.setContent(body);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        SessionListener listener = this::sessionChanged;
        desk.session().addListener(listener);
        body.addListener(SWT.Dispose, event -> desk.session().removeListener(listener));
        showRecent();
    }

    private Composite column() {
        Composite column = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(5, 8).applyTo(column);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).indent(0, 18).applyTo(column);
        return column;
    }

    private void text(Composite parent, String words, int growth, int columns) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(words);
        if (growth > 0) {
            label.setFont(fonts.create(FontDescriptor.createFrom(JFaceResources.getDefaultFont()).increaseHeight(growth)
                    .setStyle(SWT.BOLD)));
        }
        GridDataFactory.fillDefaults().span(columns, 1).applyTo(label);
    }

    private void fillStart(Composite left) {
        text(left, "Start", HEADING_GROWTH, 1);
        Button open = new Button(left, SWT.PUSH);
        open.setText("Open files…");
        open.setToolTipText("Velox, Gatan, Bruker, HyperSpy, JEOL, EDAX and others (Ctrl+O)");
        open.addListener(SWT.Selection, event -> links.follow("lamella:command/org.lamella.ui.open"));
        link(left, "Or drop them on the window.\n<a>What to do first</a>", "lamella:help/first-steps.html");
        text(left, "Recent files", HEADING_GROWTH, 1);
        recent = new Composite(left, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(5, 4).applyTo(recent);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(recent);
        text(left, "Help", HEADING_GROWTH, 1);
        link(left, "<a>Contents</a>", "lamella:help/index.html");
        link(left, "<a>Keys and mouse</a>", "lamella:help/keys.html");
    }

    private void link(Composite parent, String words, String target) {
        Link link = new Link(parent, SWT.NONE);
        link.setText(words);
        link.addListener(SWT.Selection, event -> links.follow(target));
    }

    private void fillStories(Composite right) {
        text(right, "Learn on a simulated map", HEADING_GROWTH, 1);
        for (Example example : Example.values()) {
            StoryCard card = new StoryCard(right, example, () -> begin(example));
            GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
            cards.add(card);
        }
    }

    private void begin(Example example) {
        links.follow("lamella:help/" + example.page());
        links.follow("lamella:example/" + example.id());
    }

    private void sessionChanged(Set<Change> changes) {
        if (changes.contains(Change.RECENT) && !recent.isDisposed()) {
            showRecent();
        }
    }

    private void showRecent() {
        for (Control child : recent.getChildren()) {
            child.dispose();
        }
        List<Path> files = desk.session().recent().files();
        if (files.isEmpty()) {
            new Label(recent, SWT.NONE).setText("None yet");
        }
        for (Path file : files) {
            Link link = new Link(recent, SWT.NONE);
            String folder = String.valueOf(file.getParent());
            String shown = folder.length() > LONGEST_PATH ? "…" + folder.substring(folder.length() - LONGEST_PATH) : folder;
            link.setText("<a>" + file.getFileName().toString().replace("&", "&&") + "</a>   " + shown.replace("&", "&&"));
            link.setToolTipText(file.toString());
            link.addListener(SWT.Selection, event -> OpenJob.schedule(desk, List.of(file)));
        }
        body.layout(true, true);
        scroll.setMinSize(body.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }

    /** The button that opens an example. */
    Button button(Example example) {
        return cards.get(example.ordinal()).button();
    }

    @Override
    public void setFocus() {
        body.setFocus();
    }
}
