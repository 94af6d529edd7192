package org.lamella.io.tia;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.internal.XmlTree;
import org.w3c.dom.Element;

/** What an {@code .emi} file says about one of its objects. */
final class EmiObject {

    private static final double VOLT_PER_KILOVOLT = 1000;

    private final Element info;
    /** Values of the microscope by their labels. */
    private final Map<String, String> microscope = new HashMap<>();

    EmiObject(Element objectInfo) {
        info = objectInfo;
        for (Element data : XmlTree.descendants(objectInfo, "Data")) {
            microscope.put(XmlTree.text(data, "Label"), XmlTree.text(data, "Value").strip());
        }
    }

    Map<String, Object> tree() {
        return XmlTree.of(info);
    }

    /** Whether it was acquired with a detector of channels. */
    boolean isOfSpectra() {
        return XmlTree.child(info, "DetectorRange", "Start").isPresent();
    }

    /** Whether it was acquired with a camera or a scan. */
    boolean isOfImages() {
        return XmlTree.child(info, "DetectorRange", "StartX").isPresent();
    }

    /** Whether it is the copy of an image that spectra were placed on; the description holds it itself. */
    boolean isCopy() {
        return XmlTree.child(info, "OriginalImageUuid").isPresent();
    }

    /** What its spectra are of; empty when it does not say. */
    Optional<SignalKind> kind() {
        boolean xRays = XmlTree.text(info, "Manufacturer").toLowerCase(Locale.ROOT).contains("edx")
                || XmlTree.child(info, "AcquireInfo", "ShapingTime").isPresent();
        if (xRays) {
            return Optional.of(SignalKind.EDS_TEM);
        }
        return "Spectroscopy".equals(microscope.get("Filter mode")) ? Optional.of(SignalKind.EELS) : Optional.empty();
    }

    Acquisition acquisition() {
        double unknown = Double.NaN;
        double voltageV = XmlTree.descendants(info, "AcceleratingVoltage").stream().findFirst()
                .map(element -> number(element.getTextContent())).orElse(OptionalDouble.empty()).orElse(unknown);
        OptionalDouble integrationTimeS = number(XmlTree.text(info, "AcquireInfo", "IntegrationTime"));
        OptionalDouble dwellTimeS = number(XmlTree.text(info, "AcquireInfo", "DwellTimePath"));
        return Acquisition.builder()
                .beamEnergyKeV(number(microscope.get("High tension")).orElse(voltageV / VOLT_PER_KILOVOLT))
                .dwellTimeS(integrationTimeS.orElse(dwellTimeS.orElse(unknown)))
                .tiltDeg(number(microscope.get("Stage A")).orElse(unknown))
                .build();
    }

    private static OptionalDouble number(String text) {
        try {
            return text == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text.strip()));
        } catch (NumberFormatException words) {
            return OptionalDouble.empty();
        }
    }
}
