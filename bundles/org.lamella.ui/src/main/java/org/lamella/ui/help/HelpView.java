package org.lamella.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.lamella.ui.Desk;
import org.osgi.framework.FrameworkUtil;

/** The help pages. Links lead to other pages, or do what they say: show a view, run a command, open an example. */
public final class HelpView extends ViewPart {

    /** The view's id. */
    public static final String ID = "org.lamella.ui.help";

    private static final String FOLDER = "help/";
    private static final String HOME = "index.html";

    private final Deque<String> visited = new ArrayDeque<>();
    private HelpText text;
    private HelpLinks links;

    @Override
    public void createPartControl(Composite parent) {
        links = new HelpLinks(Desk.of(getSite()), getSite());
        text = new HelpText(parent, this::follow);
        IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
        bar.add(action("Back", "undo", this::back));
        bar.add(action("Contents", "welcome", () -> show(HOME)));
        show(HOME);
    }

    private static Action action(String text, String icon, Runnable run) {
        Action action = new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setToolTipText(text);
        action.setImageDescriptor(ResourceLocator.imageDescriptorFromBundle("org.lamella.ui", "icons/" + icon + ".svg").orElseThrow());
        return action;
    }

    private void follow(String target) {
        if (target.startsWith(HelpLinks.SCHEME)) {
            links.follow(target);
        } else {
            show(target);
        }
    }

    private void back() {
        if (visited.size() > 1) {
            visited.pop();
            show(visited.pop());
        }
    }

    /** Shows a page. @param name name of its file; the contents when there is none */
    public void show(String name) {
        String page = exists(name) ? name : HOME;
        try (InputStream in = url(page).orElseThrow().openStream()) {
            HelpPage read = HelpReader.read(in);
            text.show(read);
            setContentDescription("");
            visited.push(page);
        } catch (IOException broken) {
            setContentDescription(broken.getMessage());
        }
    }

    private static boolean exists(String name) {
        return url(name).isPresent();
    }

    private static Optional<URL> url(String name) {
        return Optional.ofNullable(FrameworkUtil.getBundle(HelpView.class).getEntry(FOLDER + name));
    }

    /** The page's text. @return the widget that shows it */
    public StyledText text() {
        return text.control();
    }

    @Override
    public void setFocus() {
        text.control().setFocus();
    }
}
