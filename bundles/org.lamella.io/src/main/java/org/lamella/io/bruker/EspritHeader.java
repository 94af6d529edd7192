package org.lamella.io.bruker;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Stream;
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
    private static final double USUAL_CHANNEL_KEV = 0.01;

    private final Element root;
    /** What is about one detector; asked before the whole, and the whole where there is no such part. */
    private final Element detector;

    private EspritHeader(Element root, Element detector) {
        this.root = root;
        this.detector = detector;
    }

    /** From the document element. */
    EspritHeader(Element root) {
        this(root, root);
    }

    /** The header as it is for one detector. @param number its number, from 0 on */
    EspritHeader detector(int number) {
        return new EspritHeader(root, XmlTree.descendants(root, "SpectrumData" + number).stream().findFirst().orElse(root));
    }

    /** An image of an electron detector. @param name its detector @param width columns @param height rows @param bytesPerPixel 1, 2 or 4 */
    record Picture(String name, int width, int height, int bytesPerPixel, byte[] data) {
    }

    Element root() {
        return root;
    }

    private static Stream<Element> instances(Element from, String type) {
        return XmlTree.descendants(from, "ClassInstance").stream().filter(element -> element.getAttribute("Type").equals(type));
    }

    private OptionalDouble number(String type, String field) {
        return Stream.of(detector, root).flatMap(from -> instances(from, type)).map(instance -> number(XmlTree.text(instance, field)))
                .filter(OptionalDouble::isPresent).findFirst().orElse(OptionalDouble.empty());
    }

    private double positive(String type, String field) {
        double value = number(type, field).orElse(Double.NaN);
        return value > 0 ? value : Double.NaN;
    }

    /** A number as any country writes it. */
    private static OptionalDouble number(String text) {
        try {
            double value = text.isEmpty() ? Double.NaN : Double.parseDouble(text.replace(',', '.'));
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException words) {
            return OptionalDouble.empty();
        }
    }

    String name() {
        return instances(root, "TRTSpectrumDatabase").findFirst().map(element -> element.getAttribute("Name").strip()).orElse("");
    }

    /** Instruments that do not know their voltage give 0 or -1. @return NaN when unknown */
    private double beamEnergyKeV() {
        double voltage = positive("TRTSEMData", "HV");
        return voltage > 0 ? voltage : positive("TRTESMAHeader", "PrimaryEnergy");
    }

    SignalKind kind() {
        return beamEnergyKeV() > TRANSMISSION_FROM_KEV ? SignalKind.EDS_TEM : SignalKind.EDS_SEM;
    }

    Acquisition acquisition() {
        double unknown = Double.NaN;
        double sigmaAbs = number("TRTSpectrumHeader", "SigmaAbs").orElse(unknown);
        double sigmaLin = number("TRTSpectrumHeader", "SigmaLin").orElse(unknown);
        return Acquisition.builder()
                .beamEnergyKeV(beamEnergyKeV())
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
            instances(root, type).forEach(region -> symbols.add(region.getAttribute("Name").split("[ -]")[0]));
        }
        symbols.removeIf(symbol -> !symbol.matches("[A-Z][a-z]?"));
        return List.copyOf(symbols);
    }

    Axis energy(int channels) {
        double offset = number("TRTSpectrumHeader", "CalibAbs").orElse(0);
        double scale = positive("TRTSpectrumHeader", "CalibLin");
        return Axis.uniform("Energy", AxisRole.SIGNAL, channels, offset, scale > 0 ? scale : USUAL_CHANNEL_KEV, "keV");
    }

    boolean hasEnergies() {
        return positive("TRTSpectrumHeader", "CalibLin") > 0;
    }

    int channels() {
        return (int) Math.max(0, Math.min(1 << 20, number("TRTSpectrumHeader", "ChannelCount").orElse(0)));
    }

    boolean isCalibrated() {
        return positive("TRTSEMData", "DX") > 0 && positive("TRTSEMData", "DY") > 0;
    }

    Axis pixels(String name, AxisRole role, int size) {
        double step = positive("TRTSEMData", name.equals("width") ? "DX" : "DY");
        return isCalibrated() ? Axis.uniform(name, role, size, 0, step, "\u00b5m") : Axis.uniform(name, role, size, 0, 1, "pix");
    }

    /** The images with pixels in them; the counters of the scan are none. */
    List<Picture> pictures() {
        List<Picture> pictures = new ArrayList<>();
        for (Element image : instances(root, "TRTImageData").toList()) {
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

    private static Optional<Picture> picture(Element plane, int width, int height, int bytes) {
        byte[] data;
        try {
            data = Base64.getMimeDecoder().decode(XmlTree.text(plane, "Data"));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
        if (data.length == 0 || data.length < (long) width * height * bytes) {
            return Optional.empty();
        }
        // planes of detectors that were not used are all zero; overview images are marked like them but are not
        if (XmlTree.text(plane, "Valid").equals("0") && isZero(data)) {
            return Optional.empty();
        }
        return Optional.of(new Picture(XmlTree.text(plane, "Description"), width, height, bytes, data));
    }
}
