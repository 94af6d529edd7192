package org.lamella.cli;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.output.ResultFolder;

/**
 * One simulated map in its folder.
 *
 * @param image the map
 * @param folder where the files are, as the user named it
 * @param map the map's file
 * @param files all files
 * @param document the truth as JSON
 * @param seconds time of the simulation, s
 */
record PhantomOutcome(SpectrumImage image, Path folder, Path map, List<Path> files, JsonObject document, double seconds) {

    String text() {
        return new TextTable()
                .row("Simulated", String.format(Locale.ROOT, "%s: %d x %d pixels, %d channels, %s counts, %.1f s", image.title(),
                        image.cube().width(), image.cube().height(), image.cube().channels(), image.sum(), seconds))
                .row("Map", map)
                .row("Files", files.size() + " in " + folder + ", the report is " + folder.resolve(ResultFolder.REPORT)).toString();
    }

    JsonObject json() {
        JsonObject object = document.deepCopy();
        object.addProperty("seconds", seconds);
        object.addProperty("map", map.toAbsolutePath().normalize().toString());
        object.addProperty("report", folder.resolve(ResultFolder.REPORT).toAbsolutePath().normalize().toString());
        object.add("files", JsonText.files(files));
        return object;
    }
}
