package org.lamella.decomposition.nmf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.SpectrumImage;

/** Spectra that the user knows because they fill a rectangle of the map. */
final class KnownRegions {

    static final String HELP = "Rectangles x0:x1:y0:y1 in pixels, last ones not included, separated by commas. The mean spectrum of each is"
            + " a component whose spectrum is known and stays as it is.";
    private static final Pattern RECTANGLE = Pattern.compile("(\\d{1,9}):(\\d{1,9}):(\\d{1,9}):(\\d{1,9})");

    private KnownRegions() {
    }

    /** The mean spectra of rectangles, as fixed components. @param rectangles each {@code x0:x1:y0:y1} */
    static List<GivenComponent> of(List<String> rectangles, SpectrumImage image, Progress progress) throws LamellaException {
        List<GivenComponent> known = new ArrayList<>();
        for (String rectangle : rectangles) {
            Mask mask = mask(rectangle, image);
            double[] spectrum = image.cube().spectrum(mask, progress);
            for (int channel = 0; channel < spectrum.length; channel++) {
                spectrum[channel] = Math.max(0, spectrum[channel] / mask.count());
            }
            known.add(GivenComponent.ofFixedSpectrum(spectrum));
        }
        return known;
    }

    private static Mask mask(String rectangle, SpectrumImage image) throws LamellaException {
        Cube cube = image.cube();
        Matcher matcher = RECTANGLE.matcher(rectangle.strip());
        if (matcher.matches()) {
            int x0 = Integer.parseInt(matcher.group(1));
            int x1 = Integer.parseInt(matcher.group(2));
            int y0 = Integer.parseInt(matcher.group(3));
            int y1 = Integer.parseInt(matcher.group(4));
            if (x0 < x1 && y0 < y1 && x1 <= cube.width() && y1 <= cube.height()) {
                Mask.Builder builder = Mask.builder(cube.width(), cube.height());
                for (int y = y0; y < y1; y++) {
                    for (int x = x0; x < x1; x++) {
                        builder.set(x, y);
                    }
                }
                return builder.build();
            }
        }
        throw new LamellaException("The known region '" + rectangle + "' is no rectangle of '" + image.title() + "', which has "
                + cube.width() + " x " + cube.height() + " pixels; give it as x0:x1:y0:y1, for instance 0:8:0:8.");
    }
}
