package org.lamella.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.Signal;

/**
 * What the analyst noted on a signal.
 *
 * @param elements symbols of the marked elements, in the order they were marked
 * @param masks in the order they were made
 * @param mapParameters how maps of the elements are made: texts by option name, those that were given
 */
public record Notes(List<String> elements, List<SignalMask> masks, Map<String, String> mapParameters) {

    /** Nothing noted. */
    public static final Notes NONE = new Notes(List.of(), List.of(), Map.of());

    /** Copies the parts. */
    public Notes {
        elements = List.copyOf(elements);
        masks = List.copyOf(masks);
        mapParameters = Map.copyOf(mapParameters);
    }

    /** What the file itself notes: its elements. @param signal a signal @return no masks */
    public static Notes of(Signal signal) {
        return new Notes(signal.header().acquisition().elements(), List.of(), Map.of());
    }

    /** A mask by its name. @param name its name @return empty when there is none */
    public Optional<SignalMask> mask(String name) {
        return masks.stream().filter(mask -> mask.name().equals(name)).findFirst();
    }

    /** The masks that are drawn. @return in order */
    public List<SignalMask> shownMasks() {
        return masks.stream().filter(SignalMask::shown).toList();
    }

    Notes withElements(List<String> symbols) {
        return new Notes(symbols, masks, mapParameters);
    }

    Notes withMasks(List<SignalMask> newMasks) {
        return new Notes(elements, newMasks, mapParameters);
    }

    Notes withMapParameters(Map<String, String> texts) {
        return new Notes(elements, masks, texts);
    }

    /** With one mask more, under a name that no other has, in a colour of its own. */
    Notes withMask(Mask mask) {
        List<SignalMask> longer = new ArrayList<>(masks);
        int colour = 0;
        while (colour < masks.size() && isTaken(LayerColours.of(colour))) {
            colour++;
        }
        longer.add(new SignalMask(mask.named(freeName(mask.name())), LayerColours.of(colour), true));
        return withMasks(longer);
    }

    private boolean isTaken(int rgb) {
        return masks.stream().anyMatch(mask -> mask.rgb() == rgb);
    }

    /** A name that no mask has. @param wanted the name to begin with @return the name itself, or with a number behind it */
    public String freeName(String wanted) {
        String base = wanted.isBlank() ? "mask" : wanted.strip();
        String name = base;
        for (int number = 2; mask(name).isPresent(); number++) {
            name = base + " " + number;
        }
        return name;
    }
}
