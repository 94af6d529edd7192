package org.lamella.ui.preview;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.ui.form.FormPreview;
import org.lamella.ui.session.LatestWorker;

/**
 * A preview that is computed off the drawing thread when the user pauses: a picture and a few lines of words below.
 *
 * @param <T> what is computed
 */
abstract class ComputedPreview<T> implements FormPreview {

    private static final int PAUSE_MS = 250;
    private static final int WIDTH = 340;
    private static final int LINES = 5;

    private final LatestWorker worker = new LatestWorker("lamella-preview");
    private Display display;
    private Group group;
    private Control picture;
    private Label words;
    private AtomicBoolean cancelled = new AtomicBoolean();

    /** Makes the control that shows results; on the drawing thread. */
    abstract Control createPicture(Composite parent);

    /** Computes; off the drawing thread. */
    abstract T compute(Map<String, String> texts, Progress progress) throws LamellaException;

    /** Shows a result and says it in words; on the drawing thread. */
    abstract String show(T result);

    @Override
    public final Control create(Composite parent) {
        display = parent.getDisplay();
        group = new Group(parent, SWT.NONE);
        group.setText("Preview");
        GridLayoutFactory.swtDefaults().margins(8, 8).applyTo(group);
        picture = createPicture(group);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, WIDTH * 3 / 4).applyTo(picture);
        words = new Label(group, SWT.WRAP);
        int height = words.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, LINES * height).applyTo(words);
        group.addListener(SWT.Dispose, event -> {
            cancelled.set(true);
            worker.close();
        });
        return group;
    }

    @Override
    public final void show(Map<String, String> texts) {
        cancelled.set(true);
        AtomicBoolean mine = new AtomicBoolean();
        cancelled = mine;
        display.timerExec(PAUSE_MS, () -> {
            if (!mine.get() && !group.isDisposed()) {
                words.setText("…");
                worker.submit(this, () -> work(texts, mine));
            }
        });
    }

    private void work(Map<String, String> texts, AtomicBoolean mine) {
        try {
            T result = compute(texts, new Cancellable(mine));
            answer(mine, () -> words.setText(show(result)));
        } catch (CancelledException overtaken) {
            // the newer request answers
        } catch (LamellaException failed) {
            answer(mine, () -> words.setText(failed.getMessage()));
        }
    }

    private void answer(AtomicBoolean mine, Runnable shown) {
        // the dialog may go while its last answer is on the way
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!mine.get() && !group.isDisposed()) {
                    shown.run();
                }
            });
        }
    }

    /** The words below the picture. @return as shown last */
    final String words() {
        return words.getText();
    }

    /** Stops when something newer was asked for. */
    private record Cancellable(AtomicBoolean cancelled) implements Progress {

        @Override
        public void message(String text) {
            // a preview is quick
        }

        @Override
        public void fraction(double fraction) {
            // a preview is quick
        }

        @Override
        public boolean isCancelled() {
            return cancelled.get();
        }
    }
}
