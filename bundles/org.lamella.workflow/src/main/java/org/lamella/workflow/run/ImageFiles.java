package org.lamella.workflow.run;

import java.util.List;
import java.util.Optional;
import org.lamella.core.contribution.Contributions;
import org.lamella.workflow.output.Attachment;
import org.lamella.workflow.output.PhantomFiles;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.ProfilePlot;

/**
 * What is written of a simulated image.
 *
 * @param maps true compositions
 * @param profile true composition along a line, when the description names one
 * @param attachments the image and its truth as files
 */
public record ImageFiles(List<NamedMap> maps, Optional<ProfilePlot> profile, List<Attachment> attachments) {

    /** Copies the lists. */
    public ImageFiles {
        maps = List.copyOf(maps);
        attachments = List.copyOf(attachments);
    }

    static ImageFiles of(PhantomFiles files, Contributions contributions, String ending) {
        return new ImageFiles(files.elementMaps(), files.profile(), files.attachments(contributions, ending));
    }
}
