package org.lamella.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lamella.ui.DecomposePerspective;
import org.lamella.ui.ExplorePerspective;
import org.lamella.ui.PhasesPerspective;
import org.lamella.ui.Ui;
import org.lamella.ui.ViewIds;
import org.lamella.ui.example.Example;
import org.lamella.ui.help.HelpPage.Look;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Every page can be read, and every link leads somewhere. */
class HelpPagesTest {

    private static final Bundle BUNDLE = FrameworkUtil.getBundle(HelpView.class);

    static Stream<String> pages() {
        return Collections.list(BUNDLE.getEntryPaths("help/")).stream().map(path -> path.substring("help/".length()));
    }

    private static HelpPage read(String name) throws Exception {
        try (InputStream in = BUNDLE.getEntry("help/" + name).openStream()) {
            return HelpReader.read(in);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageIsReadAndItsLinksLeadSomewhere(String name) throws Exception {
        HelpPage page = read(name);
        assertFalse(page.title().isBlank());
        assertFalse(page.text().contains("\n\n\n"), "no holes in the text");
        page.spans().stream().filter(span -> span.look() == Look.LINK).forEach(span -> assertLeadsSomewhere(name, span.target()));
    }

    private static void assertLeadsSomewhere(String page, String target) {
        if (!target.startsWith(HelpLinks.SCHEME)) {
            assertNotNull(BUNDLE.getEntry("help/" + target), page + " names " + target);
            return;
        }
        String[] parts = target.substring(HelpLinks.SCHEME.length()).split("/", 2);
        boolean known = switch (parts[0]) {
            case "view" -> Ui.get(() -> PlatformUI.getWorkbench().getViewRegistry().find(parts[1])) != null;
            case "perspective" -> Ui.get(() -> PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(parts[1])) != null;
            case "command" -> isComplete(parts[1]);
            case "example" -> Example.named(parts[1]).isPresent();
            default -> false;
        };
        assertTrue(known, page + " names " + target);
    }

    /** The command is there and has all parameters that the link gives. */
    private static boolean isComplete(String link) {
        ParameterizedCommand call = Ui.get(() -> HelpLinks.call(PlatformUI.getWorkbench().getService(ICommandService.class), link));
        int given = link.contains("?") ? link.split("\\?")[1].split("&").length : 0;
        return call != null && call.getCommand().isDefined() && call.getParameterMap().size() == given;
    }

    @Test
    void everyStoryHasItsPage() {
        List<String> pages = pages().toList();
        for (Example example : Example.values()) {
            assertTrue(pages.contains(example.page()), example.page());
        }
    }

    @Test
    void listsAndTablesBecomeLines() throws Exception {
        HelpPage page = HelpReader.read(new java.io.ByteArrayInputStream(("<html><head><title>t</title></head><body><h1>Head</h1><ol>"
                + "<li>one</li><li>two <b>bold</b></li></ol><table><tr><td><kbd>x</kbd></td><td>does it</td></tr></table></body></html>")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertEquals("Head\n\n1.\tone\n2.\ttwo bold\nx\tdoes it", page.text().strip());
        assertEquals(List.of("Head", "bold", "x"), page.spans().stream()
                .map(span -> page.text().substring(span.start(), span.start() + span.length())).toList());
    }

    @Test
    void viewShowsThePageOfTheActiveView() {
        HelpView help = Ui.view(ViewIds.HELP, HelpView.class);
        Ui.run(() -> help.show("map.html"));
        assertTrue(Ui.get(() -> help.text().getText()).startsWith("The map"));
        Ui.run(() -> help.show("nowhere.html"));
        assertTrue(Ui.get(() -> help.text().getText()).startsWith("Lamella"));
    }

    @Test
    void storyComesAlongToTheNextPerspective() {
        Ui.perspective(ExplorePerspective.ID);
        HelpView help = Ui.view(ViewIds.HELP, HelpView.class);
        Ui.run(() -> help.show("story-noise.html"));
        showPerspective(DecomposePerspective.ID);
        assertTrue(Ui.get(() -> isSeen()), "still there");
        assertTrue(Ui.get(() -> help.text().getText()).startsWith("Phases in a map"), "at the same page");
        Ui.run(() -> Ui.window().getActivePage().hideView(Ui.window().getActivePage().findView(ViewIds.HELP)));
        showPerspective(PhasesPerspective.ID);
        assertFalse(Ui.get(() -> isSeen()), "closed is closed");
        Ui.perspective(ExplorePerspective.ID);
    }

    private static void showPerspective(String id) {
        Ui.call(() -> PlatformUI.getWorkbench().showPerspective(id, Ui.window()));
        Ui.settle();
    }

    private static boolean isSeen() {
        IViewPart view = Ui.window().getActivePage().findView(ViewIds.HELP);
        return view != null && Ui.window().getActivePage().isPartVisible(view);
    }
}
