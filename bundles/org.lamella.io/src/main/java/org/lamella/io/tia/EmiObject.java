package org.lamella.io.tia;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.lamella.core.signal.Acquisition;
import org.lamella.io.internal.XmlTree;
import org.w3c.dom.Element;

/** What an {@code .emi} file says about one series. */
final class EmiObject {

    private static final double VOLT_PER_KILOVOLT = 1000;

    private final Map<String, Object> tree;
    private final Map<String, Double> values = new LinkedHashMap<>();

    EmiObject(Element objectInfo) {
        tree = XmlTree.of(objectInfo);
        for (Element data : XmlTree.descendants(objectInfo, "Data")) {
            String label = XmlTree.text(data, "Label");
            try {
                values.put(label, Double.parseDouble(XmlTree.text(data, "Value").strip()));
            } catch (NumberFormatException words) {
                // most of the labels are of no number
            }
        }
        XmlTree.descendants(objectInfo, "AcceleratingVoltage").stream().findFirst()
                .ifPresent(voltage -> putNumber("AcceleratingVoltage", voltage));
        XmlTree.descendants(objectInfo, "DwellTime").stream().findFirst().ifPresent(dwell -> putNumber("DwellTime", dwell));
    }

    private void putNumber(String name, Element element) {
        try {
            values.put(name, Double.parseDouble(element.getTextContent().strip()));
        } catch (NumberFormatException words) {
            // unknown then
        }
    }

    Map<String, Object> tree() {
        return tree;
    }

    private OptionalDouble value(String label) {
        return values.containsKey(label) ? OptionalDouble.of(values.get(label)) : OptionalDouble.empty();
    }

    Acquisition acquisition() {
        double voltage = value("AcceleratingVoltage").orElse(Double.NaN) / VOLT_PER_KILOVOLT;
        return Acquisition.builder()
                .beamEnergyKeV(value("High tension").orElse(voltage))
                .dwellTimeS(value("DwellTime").orElse(Double.NaN))
                .tiltDeg(value("Stage A").orElse(Double.NaN))
                .build();
    }
}
