package org.lamella.preprocessing.grid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Preprocessing;
import org.lamella.core.contribution.PreprocessingResult;
import org.lamella.core.contribution.PreprocessingTask;
import org.lamella.core.cube.CubeCrop;
import org.lamella.core.load.PixelBox;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.ChannelRange;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.preprocessing.internal.Texts;

/** Keeps some pixels and energies of an image; counts stay counts. */
public final class Crop implements Preprocessing<CropParameters> {

    @Override
    public Class<CropParameters> parameterType() {
        return CropParameters.class;
    }

    @Override
    public PreprocessingResult prepare(PreprocessingTask task, CropParameters parameters, Progress progress) throws LamellaException {
        SpectrumImage image = task.image();
        ChannelRange channels = Texts.channels(parameters.energies(), image.energyAxis(), 1);
        CubeCrop crop = CubeCrop.all(image.cube()).withChannels(channels.from(), channels.to());
        if (!parameters.pixels().isBlank()) {
            PixelBox box = box(parameters.pixels());
            crop = crop.withPixels(box.x0(), box.x1(), box.y0(), box.y1());
        }
        SpectrumImage part = image.crop(crop, progress);
        double share = (double) part.cube().pixels() / image.cube().pixels();
        SignalHeader header = image.header();
        SignalHeader ofPart = new SignalHeader(image.title() + ", cropped", header.kind(), header.acquisition().ofShare(share),
                header.original(), header.warnings());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("pixels kept", part.cube().pixels());
        facts.put("channels kept", part.cube().channels());
        return new PreprocessingResult("Crop", new SpectrumImage(ofPart, part.navigationAxes(), part.energyAxis(), part.cube()), List.of(),
                facts, List.of());
    }

    private static PixelBox box(String text) throws LamellaException {
        try {
            return PixelBox.parse(text.strip());
        } catch (IllegalArgumentException mistake) {
            throw new LamellaException(mistake.getMessage() + ".", mistake);
        }
    }
}
