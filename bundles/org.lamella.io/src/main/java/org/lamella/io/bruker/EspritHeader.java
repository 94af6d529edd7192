package org.lamella.io.bruker;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.internal.XmlTree;
import org.w3c.dom.Element;

/** What Esprit's XML says about the microscope, the detector, the calibration and the images. Nothing of it is certain to be there. */
final class EspritHeader {

    /** Scanning electron microscopes do not reach higher. */
    private static final double TRANSMISSION_FROM_KEV = 30;
    private static final double MILLISECOND = 1e-3;

    private final Element root;

    /** From the document element. */
    EspritHeader(Element root) {
        this.root = root;
    }

    /** An image of an electron detector. @param name its detector @param width columns @param height rows @param bytesPerPixel 1, 2 or 4 */
    record Picture(String name, int width, int height, int bytesPerPixel, byte[] data) {
    }

    Element root() {
        return root;
    }

    private List<Element> instances(String type) {
        return XmlTree.descendants(root, "ClassInstance").stream().filter(element -> element.getAttribute("Type").equals(type)).toList();
    }

    private OptionalDouble number(String type, String field) {
        for (Element instance : instances(type)) {
            OptionalDouble value = number(XmlTree.text(instance, field));
            if (value.isPresent()) {
                return value;
            }
        }
        return OptionalDouble.empty();
    }

    static OptionalDouble number(String text) {
        try {
            return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text.replace(',', '.')));
        } catch (NumberFormatException words) {
            return OptionalDouble.empty();
        }
    }

    String name() {
        return instances("TRTSpectrumDatabase").stream().findFirst().map(element -> element.getAttribute("Name").strip()).orElse("");
    }

    private OptionalDouble beamEnergy() {
        OptionalDouble voltage = number("TRTSEMData", "HV");
        return voltage.isPresent() && voltage.getAsDouble() > 0 ? voltage : number("TRTESMAHeader", "PrimaryEnergy");
    }

    SignalKind kind() {
        return beamEnergy().orElse(0) > TRANSMISSION_FROM_KEV ? SignalKind.EDS_TEM : SignalKind.EDS_SEM;
    }

    Acquisition acquisition() {
        double unknown = Double.NaN;
        List<Element> spectrum = instances("TRTSpectrumHeader");
        double sigmaAbs = spectrum.isEmpty() ? unknown : number(XmlTree.text(spectrum.get(0), "SigmaAbs")).orElse(unknown);
        double sigmaLin = spectrum.isEmpty() ? unknown : number(XmlTree.text(spectrum.get(0), "SigmaLin")).orElse(unknown);
        return Acquisition.builder()
                .beamEnergyKeV(beamEnergy().orElse(unknown))
                .liveTimeS(number("TRTSpectrumHardwareHeader", "LifeTime").orElse(unknown) * MILLISECOND)
                .realTimeS(number("TRTSpectrumHardwareHeader", "RealTime").orElse(unknown) * MILLISECOND)
                .elevationDeg(number("TRTESMAHeader", "ElevationAngle").orElse(unknown))
                .azimuthDeg(number("TRTESMAHeader", "AzimutAngle").orElse(unknown))
                .tiltDeg(number("TRTSEMStageData", "Tilt").orElse(unknown))
                .resolutionMnKaEv(resolutionMnKa(sigmaAbs, sigmaLin))
                .elements(elements())
                .build();
    }

    /** Esprit's width of a line: variance in keV², linear in the energy. */
    private static double resolutionMnKa(double sigmaAbs, double sigmaLin) {
        double manganeseKeV = 5.8987;
        return 1000 * 2 * Math.sqrt(2 * Math.log(2)) * Math.sqrt(sigmaAbs + manganeseKeV * sigmaLin);
    }

    private List<String> elements() {
        TreeSet<String> symbols = new TreeSet<>();
        for (String type : List.of("TRTSpectrumRegion", "TRTPSEElement")) {
            instances(type).forEach(region -> symbols.add(region.getAttribute("Name").split("[ -]")[0]));
        }
        symbols.removeIf(symbol -> !symbol.matches("[A-Z][a-z]?"));
        return List.copyOf(symbols);
    }

    Axis energy(int channels) {
        double offset = number("TRTSpectrumHeader", "CalibAbs").orElse(0);
        double scale = number("TRTSpectrumHeader", "CalibLin").orElse(0.01);
        return Axis.uniform("Energy", AxisRole.SIGNAL, channels, offset, scale > 0 ? scale : 0.01, "keV");
    }

    int channels() {
        return (int) Math.max(0, Math.min(1 << 20, number("TRTSpectrumHeader", "ChannelCount").orElse(0)));
    }

    boolean isCalibrated() {
        return number("TRTSEMData", "DX").isPresent() && number("TRTSEMData", "DY").isPresent();
    }

    Axis pixels(String name, AxisRole role, int size) {
        OptionalDouble step = number("TRTSEMData", name.equals("width") ? "DX" : "DY");
        return isCalibrated() ? Axis.uniform(name, role, size, 0, step.orElse(1), "\u00b5m") : Axis.uniform(name, role, size, 0, 1, "pix");
    }

    /** The images with pixels in them; the counters of the scan are none. */
    List<Picture> pictures() {
        List<Picture> pictures = new ArrayList<>();
        for (Element image : instances("TRTImageData")) {
            String name = image.getAttribute("Name");
            int width = (int) number(XmlTree.text(image, "Width")).orElse(0);
            int height = (int) number(XmlTree.text(image, "Height")).orElse(0);
            int bytes = (int) number(XmlTree.text(image, "ItemSize")).orElse(0);
            int planes = (int) Math.min(64, number(XmlTree.text(image, "PlaneCount")).orElse(0));
            boolean usable = !name.equals("Counter") && !name.equals("PixelTimes") && width > 0 && height > 0
                    && (bytes == 1 || bytes == 2 || bytes == 4);
            for (int plane = 0; usable && plane < planes; plane++) {
                XmlTree.child(image, "Plane" + plane).flatMap(element -> picture(element, width, height, bytes)).ifPresent(pictures::add);
            }
        }
        return pictures;
    }

    private static boolean isZero(byte[] data) {
        for (byte value : data) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    private static java.util.Optional<Picture> picture(Element plane, int width, int height, int bytes) {
        byte[] data;
        try {
            data = Base64.getMimeDecoder().decode(XmlTree.text(plane, "Data"));
        } catch (IllegalArgumentException damaged) {
            return java.util.Optional.empty();
        }
        if (data.length == 0 || data.length < (long) width * height * bytes) {
            return java.util.Optional.empty();
        }
        // planes of detectors that were not used are all zero; overview images are marked like them but are not
        if (XmlTree.text(plane, "Valid").equals("0") && isZero(data)) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(new Picture(XmlTree.text(plane, "Description"), width, height, bytes, data));
    }
}
