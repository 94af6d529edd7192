package org.lamella.xray;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Which elements a user has picked in a periodic table, and what each of them would show in the spectrum at hand. A model without any
 * picture; not for use from several threads.
 */
public final class ElementPicker {

    /** What an element is picked for. */
    public enum Use {
        /** Not at all. */ NONE,
        /** As part of the composition. */ QUANTIFY,
        /** As present but no part of the composition: grid, contamination. */ ALSO_PRESENT
    }

    private final double beamEnergyKeV;
    private final double fromKeV;
    private final double toKeV;
    private final Map<Element, Use> uses = new TreeMap<>();
    private final List<Consumer<Element>> listeners = new ArrayList<>();

    /**
     * A picker with nothing picked.
     *
     * @param beamEnergyKeV beam energy, keV; infinity when not known
     * @param fromKeV lower end of the spectrum, keV
     * @param toKeV upper end, keV
     */
    public ElementPicker(double beamEnergyKeV, double fromKeV, double toKeV) {
        if (!(beamEnergyKeV > 0) || !(fromKeV < toKeV)) {
            throw new IllegalArgumentException("No spectrum of a beam of " + beamEnergyKeV + " keV goes from " + fromKeV + " to " + toKeV);
        }
        this.beamEnergyKeV = beamEnergyKeV;
        this.fromKeV = fromKeV;
        this.toKeV = toKeV;
    }

    /**
     * The lines of an element that the spectrum can show, those worth measuring.
     *
     * @param element the element
     * @return by family, the strongest first; none when the beam excites none in the range
     */
    public Map<LineFamily, List<XrayLine>> visibleLines(Element element) {
        Map<LineFamily, List<XrayLine>> lines = new EnumMap<>(LineFamily.class);
        for (XrayLine line : XrayLines.lines(element)) {
            if (line.energyKeV() >= fromKeV && line.energyKeV() <= toKeV && XrayLines.isWorthMeasuring(line, beamEnergyKeV)) {
                lines.computeIfAbsent(line.family(), family -> new ArrayList<>()).add(line);
            }
        }
        return lines;
    }

    /** Whether an element can be picked. @param element the element @return false when it shows no line */
    public boolean isPickable(Element element) {
        return !visibleLines(element).isEmpty();
    }

    /** What an element is picked for. @param element the element @return its use */
    public Use use(Element element) {
        return uses.getOrDefault(element, Use.NONE);
    }

    /**
     * Picks an element; one that shows no line stays as it is.
     *
     * @param element the element
     * @param use what for
     */
    public void pick(Element element, Use use) {
        if (use != Use.NONE && !isPickable(element) || use(element) == use) {
            return;
        }
        if (use == Use.NONE) {
            uses.remove(element);
        } else {
            uses.put(element, use);
        }
        listeners.forEach(listener -> listener.accept(element));
    }

    /** Goes on to the next use, as a click does. @param element the element */
    public void cycle(Element element) {
        Use[] all = Use.values();
        pick(element, all[(use(element).ordinal() + 1) % all.length]);
    }

    /** The elements of a use. @param use a use @return by rising atomic number */
    public List<Element> picked(Use use) {
        return uses.entrySet().stream().filter(entry -> entry.getValue() == use).map(Map.Entry::getKey).toList();
    }

    /** Is told of each element whose use changes. @param listener told after the change */
    public void addListener(Consumer<Element> listener) {
        listeners.add(listener);
    }
}
