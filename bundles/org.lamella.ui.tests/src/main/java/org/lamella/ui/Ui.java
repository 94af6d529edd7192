package org.lamella.ui;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.ui.session.LinkedData;
import org.lamella.ui.session.LinkedKind;
import org.lamella.ui.session.MapDisplay;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Session;
import org.lamella.workflow.chart.VerticalScale;
import org.lamella.workflow.picture.PngImage;

/** What tests do in the running workbench. Tests run on a thread of their own; everything here goes over to the drawing thread. */
public final class Ui {

    private static final long POLL_MS = 4;
    private static final long JOIN_MS = 10_000;
    /** What the build hands over for a property that nobody gave. */
    private static final String UNSET = "null";

    private Ui() {
    }

    /** Runs something on the drawing thread. */
    public static void run(Runnable task) {
        Display.getDefault().syncExec(task);
    }

    /** Computes something on the drawing thread. */
    public static <T> T get(Supplier<T> task) {
        return Display.getDefault().syncCall(task::get);
    }

    /** Waits until something holds on the drawing thread. */
    public static void await(String what, int seconds, BooleanSupplier condition) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (!get(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                fail("After " + seconds + " s still not: " + what);
            }
            pause(POLL_MS);
        }
    }

    /** Waits until something is there on the drawing thread. */
    public static <T> T awaitPresent(String what, int seconds, Supplier<Optional<T>> found) {
        await(what, seconds, () -> found.get().isPresent());
        return get(() -> found.get().orElseThrow());
    }

    /** Closes all dialogs and signals and forgets regions, windows and results. */
    public static void clear() {
        Desk desk = desk();
        waitForJobs();
        run(() -> {
            Shell main = window().getShell();
            Arrays.stream(Display.getDefault().getShells()).filter(shell -> shell != main && shell.isVisible() && shell.getParent() == main)
                    .forEach(Shell::close);
        });
        run(() -> {
            Session session = desk.session();
            session.signals().forEach(signal -> session.close(signal.id()));
            session.absentSignals().forEach(signal -> session.close(signal.id()));
            session.setMapDisplay(MapDisplay.DEFAULT);
            session.setSpectrumScale(VerticalScale.LINEAR);
        });
    }

    /** Cancels what still runs: a dialog that it opened later would stay. */
    private static void waitForJobs() {
        for (Job job : Job.getJobManager().find(null)) {
            if (job.getClass().getName().startsWith("org.lamella.")) {
                job.cancel();
                try {
                    job.join(JOIN_MS, null);
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                }
            }
        }
        settle();
    }

    /** Opens a signal and waits until its spectrum and map are there. */
    public static OpenSignal open(String name, SpectrumImage image) {
        Desk desk = desk();
        OpenSignal open = new OpenSignal(name, image, Optional.empty());
        run(() -> desk.session().open(List.of(open)));
        awaitLinked();
        return open;
    }

    /** Waits until spectrum and map are those of what is looked at. */
    public static void awaitLinked() {
        LinkedData linked = desk().linked();
        await("spectrum and map", 60, () -> !linked.isStale(LinkedKind.SPECTRUM) && !linked.isStale(LinkedKind.MAP)
                && !linked.isStale(LinkedKind.PROFILE) && !linked.isStale(LinkedKind.ELEMENT_MAPS)
                && !linked.isStale(LinkedKind.MASK_SPECTRA));
    }

    public static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            fail("interrupted");
        }
    }

    public static IWorkbenchWindow window() {
        return get(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0]);
    }

    public static Desk desk() {
        return get(() -> Desk.of(PlatformUI.getWorkbench()));
    }

    /** Shows a view and gives it. */
    public static <V extends IViewPart> V view(String id, Class<V> type) {
        return get(() -> {
            try {
                return type.cast(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getPages()[0].showView(id));
            } catch (PartInitException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    /** Goes to a perspective as it is laid out at first. */
    public static void perspective(String id) {
        run(() -> {
            IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getPages()[0];
            page.setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(id));
            page.resetPerspective();
        });
        awaitLinked();
        pause(500);
    }

    /** Sends a mouse event to a control as the toolkit does. */
    public static void mouse(Control control, int type, int button, int stateMask, Point at) {
        run(() -> {
            Event event = new Event();
            event.button = button;
            event.stateMask = stateMask;
            event.x = at.x;
            event.y = at.y;
            event.count = 1;
            control.notifyListeners(type, event);
        });
    }

    /** Presses the left button at one place and releases it at another, with a few moves between. */
    public static void drag(Control control, Point from, Point to, int stateMask) {
        mouse(control, SWT.MouseDown, 1, stateMask, from);
        int steps = 4;
        for (int i = 1; i <= steps; i++) {
            mouse(control, SWT.MouseMove, 0, stateMask | SWT.BUTTON1,
                    new Point(from.x + (to.x - from.x) * i / steps, from.y + (to.y - from.y) * i / steps));
        }
        mouse(control, SWT.MouseUp, 1, stateMask | SWT.BUTTON1, to);
    }

    /** Presses and releases the left button. */
    public static void click(Control control, Point at, int stateMask) {
        mouse(control, SWT.MouseDown, 1, stateMask, at);
        mouse(control, SWT.MouseUp, 1, stateMask, at);
    }

    /** Presses a key. */
    public static void key(Control control, int keyCode, char character, int stateMask) {
        run(() -> {
            Event event = new Event();
            event.keyCode = keyCode;
            event.character = character;
            event.stateMask = stateMask;
            control.notifyListeners(SWT.KeyDown, event);
            control.notifyListeners(SWT.KeyUp, event);
        });
    }

    /** A shell by its title. */
    public static Optional<Shell> shell(String title) {
        return Arrays.stream(Display.getDefault().getShells()).filter(shell -> !shell.isDisposed() && shell.getText().equals(title))
                .findFirst();
    }

    /** Pictures for the eyes go to target/screenshots, and to the folder named by the system property for those of the documentation. */
    public static void screenshot(Shell shell, String name) {
        save(shell, Path.of("target", "screenshots", name + ".png"));
    }

    /** A picture of the documentation, made only when asked for. */
    public static void documentationImage(Shell shell, String name) {
        String folder = System.getProperty("lamella.docs.images", "");
        screenshot(shell, name);
        if (!folder.isBlank() && !folder.equals(UNSET)) {
            save(shell, Path.of(folder, name + ".png"));
        }
    }

    private static void save(Shell shell, Path file) {
        settle();
        ImageData whole = get(() -> {
            Rectangle area = shell.getBounds();
            Image image = new Image(shell.getDisplay(), area.width, area.height);
            GC gc = new GC(shell.getDisplay());
            gc.copyArea(image, area.x, area.y);
            gc.dispose();
            ImageData data = image.getImageData();
            image.dispose();
            return data;
        });
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        write(withoutBlackEdges(whole), file);
    }

    /** Smaller than the toolkit writes it. */
    private static void write(ImageData data, Path file) {
        int[] argb = new int[data.width * data.height];
        int[] row = new int[data.width];
        for (int y = 0; y < data.height; y++) {
            data.getPixels(0, y, data.width, row, 0);
            for (int x = 0; x < data.width; x++) {
                org.eclipse.swt.graphics.RGB colour = data.palette.getRGB(row[x]);
                argb[y * data.width + x] = 0xFF000000 | colour.red << 16 | colour.green << 8 | colour.blue;
            }
        }
        try {
            Files.write(file, PngImage.encode(argb, data.width, data.height));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Without a window manager the shell's bounds include a frame that nobody draws, right and below. */
    private static ImageData withoutBlackEdges(ImageData whole) {
        int width = whole.width;
        while (width > 1 && isBlack(whole, width - 1, 0, 0, 1)) {
            width--;
        }
        int height = whole.height;
        while (height > 1 && isBlack(whole, 0, height - 1, 1, 0)) {
            height--;
        }
        int[] row = new int[width];
        ImageData cut = new ImageData(width, height, whole.depth, whole.palette);
        for (int y = 0; y < height; y++) {
            whole.getPixels(0, y, width, row, 0);
            cut.setPixels(0, y, width, row, 0);
        }
        return cut;
    }

    private static boolean isBlack(ImageData image, int x, int y, int dx, int dy) {
        int atX = x;
        int atY = y;
        while (atX < image.width && atY < image.height) {
            org.eclipse.swt.graphics.RGB colour = image.palette.getRGB(image.getPixel(atX, atY));
            if (colour.red + colour.green + colour.blue > 0) {
                return false;
            }
            atX += dx;
            atY += dy;
        }
        return true;
    }

    /** Lets what was asked for be drawn. */
    public static void settle() {
        for (int i = 0; i < 8; i++) {
            pause(40);
            run(() -> {
            });
        }
    }

    /** Runs something that may throw on the drawing thread. */
    public static <T> T call(Callable<T> task) {
        return get(() -> {
            try {
                return task.call();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }
}
