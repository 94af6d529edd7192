package org.lamella.ui.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.ui.Desk;
import org.lamella.ui.job.TaskJob;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.SignalMask;
import org.lamella.workflow.mask.ColouredMask;
import org.lamella.workflow.mask.MaskFiles;

/** Masks to and from files. */
public final class MaskExports {

    private MaskExports() {
    }

    /** Asks for files and adds the masks in them to the current signal. @param desk the desk @param shell the window */
    public static void open(Desk desk, Shell shell) {
        Optional<OpenSignal> signal = desk.session().current().filter(open -> open.image().isPresent());
        if (signal.isEmpty()) {
            return;
        }
        SpectrumImage image = signal.get().image().orElseThrow();
        List<FileChoices.Filter> filters = List.of(FileChoices.Filter.of("Masks", List.of("png", "roi", "tif", "tiff")));
        List<Path> files = desk.fileChoices().open(shell, filters, Optional.empty());
        if (files.isEmpty()) {
            return;
        }
        TaskJob.schedule(desk, "Opening masks", progress -> {
            List<ColouredMask> read = new ArrayList<>();
            for (Path file : files) {
                read.add(new MaskFiles(desk.contributions()).read(file, image.cube().width(), image.cube().height(), progress));
            }
            desk.drawingThread().execute(() -> {
                desk.session().select(signal.get().id());
                read.forEach(mask -> desk.session().notes().addMask(mask.mask()));
            });
        });
    }

    /** Asks for a folder and saves masks, each with its name and colour. @param desk the desk @param shell the window @param masks which */
    public static void save(Desk desk, Shell shell, List<SignalMask> masks) {
        if (masks.isEmpty()) {
            return;
        }
        desk.fileChoices().folder(shell, "Save masks", "Choose the folder: each mask becomes a picture with its name and colour")
                .ifPresent(folder -> TaskJob.schedule(desk, "Saving masks", progress -> {
                    for (SignalMask mask : masks) {
                        String name = mask.name().replaceAll("[^\\p{L}\\p{N}._-]+", "_");
                        new MaskFiles(desk.contributions()).write(new ColouredMask(mask.mask(), mask.rgb()),
                                folder.resolve(name + "." + MaskFiles.KEPT), progress);
                    }
                }));
    }
}
