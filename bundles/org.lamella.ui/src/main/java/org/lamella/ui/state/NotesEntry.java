package org.lamella.ui.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lamella.core.region.Mask;
import org.lamella.ui.session.Notes;
import org.lamella.ui.session.SignalMask;

/**
 * What is noted on a signal, in the session document.
 *
 * @param elements marked elements
 * @param masks masks
 * @param mapParameters how element maps are made; null in older documents
 */
record NotesEntry(List<String> elements, List<MaskEntry> masks, Map<String, String> mapParameters) {

    /**
     * A mask.
     *
     * @param name its name
     * @param rgb its colour
     * @param shown whether it is drawn
     * @param width columns of the map
     * @param height rows of the map
     * @param runs first pixel of each run of pixels, and the first one behind it, in turn
     */
    record MaskEntry(String name, int rgb, boolean shown, int width, int height, int[] runs) {

        static MaskEntry of(SignalMask signalMask) {
            Mask mask = signalMask.mask();
            List<Integer> runs = new ArrayList<>();
            for (int from = mask.nextSet(0); from >= 0;) {
                int to = mask.nextClear(from);
                runs.add(from);
                runs.add(to);
                from = to < mask.width() * mask.height() ? mask.nextSet(to) : -1;
            }
            return new MaskEntry(mask.name(), signalMask.rgb(), signalMask.shown(), mask.width(), mask.height(),
                    runs.stream().mapToInt(Integer::intValue).toArray());
        }

        SignalMask mask() {
            Mask.Builder builder = Mask.builder(width, height).name(name);
            for (int i = 0; i + 1 < runs.length; i += 2) {
                for (int pixel = runs[i]; pixel < runs[i + 1]; pixel++) {
                    builder.set(pixel);
                }
            }
            return new SignalMask(builder.build(), rgb, shown);
        }
    }

    static NotesEntry of(Notes notes) {
        return new NotesEntry(notes.elements(), notes.masks().stream().map(MaskEntry::of).toList(), notes.mapParameters());
    }

    Notes notes() {
        return new Notes(elements, masks.stream().map(MaskEntry::mask).toList(), mapParameters == null ? Map.of() : mapParameters);
    }
}
