package org.lamella.io.bruker;

import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Locale;
import org.lamella.io.internal.ByteWriter;

/** Writes the XML that goes with a map: the microscope, one electron image, and what is known of each detector. */
final class EspritHeaderBuilder {

    private String microscope = "<HV>20</HV><WD>7.7</WD><Mag>131</Mag><DX>0.25</DX><DY>0.5</DY>";
    private String images = "";
    private String detectors = "";
    private String more = "";

    /** Another microscope. @param fields elements of its data */
    EspritHeaderBuilder microscope(String fields) {
        microscope = fields;
        return this;
    }

    /** Elements of the database besides. */
    EspritHeaderBuilder more(String elements) {
        more += elements;
        return this;
    }

    static String instance(String type, String name, String fields) {
        String named = name.isEmpty() ? "" : " Name=\"" + name + "\"";
        return "<ClassInstance Type=\"" + type + "\"" + named + '>' + fields + "</ClassInstance>";
    }

    /** An image that counts up from a number, of 1, 2 or 4 bytes a pixel. */
    EspritHeaderBuilder image(String name, String description, int width, int height, int itemBytes, int from, String planeFields) {
        ByteWriter pixels = new ByteWriter(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < width * height; i++) {
            switch (itemBytes) {
                case 1 -> pixels.u8(from + i);
                case 2 -> pixels.i16(from + i);
                default -> pixels.i32(from + i);
            }
        }
        images += instance("TRTImageData", name, String.format(Locale.ROOT, "<ItemSize>%d</ItemSize><Width>%d</Width><Height>%d</Height>"
                + "<PlaneCount>1</PlaneCount><Date>1.4.2016</Date><Time>18:5:10</Time>"
                + "<Plane0>%s<Description>%s</Description><Data>%s</Data></Plane0>",
                itemBytes, width, height, planeFields, description, Base64.getEncoder().encodeToString(pixels.toBytes())));
        return this;
    }

    /** A detector. @param number from 0 on @param keVPerChannel width of a channel, written as some country does */
    EspritHeaderBuilder detector(int number, int channels, String keVPerChannel, double liveMs) {
        String element = "SpectrumData" + number;
        detectors += '<' + element + '>' + spectrum("", channels, keVPerChannel, liveMs) + "</" + element + '>';
        return this;
    }

    static String spectrum(String name, int channels, String keVPerChannel, double liveMs) {
        return instance("TRTSpectrum", name, "<TRTHeaderedClass>"
                + instance("TRTSpectrumHardwareHeader", "", String.format(Locale.ROOT, "<RealTime>%s</RealTime><LifeTime>%s</LifeTime>"
                        + "<Amplification>2E4</Amplification>", liveMs + 500, liveMs))
                + instance("TRTDetectorHeader", "", "<Technology>SD3pr</Technology><Type>XFlash 6|10</Type>")
                + instance("TRTESMAHeader", "", "<PrimaryEnergy>15</PrimaryEnergy><ElevationAngle>35</ElevationAngle>"
                        + "<AzimutAngle>45</AzimutAngle>")
                + "</TRTHeaderedClass>"
                + instance("TRTSpectrumHeader", "", String.format(Locale.ROOT, "<Date>1.4.2016</Date><Time>18:5:10</Time>"
                        + "<ChannelCount>%d</ChannelCount><CalibAbs>-0.5</CalibAbs><CalibLin>%s</CalibLin><SigmaAbs>4E-4</SigmaAbs>"
                        + "<SigmaLin>5E-4</SigmaLin>", channels, keVPerChannel))
                + "<Channels>" + "1,".repeat(channels - 1) + "1</Channels>");
    }

    String toXml() {
        return "<?xml version=\"1.0\" encoding=\"WINDOWS-1252\" standalone=\"yes\"?><TRTSpectrumDatabase><RTHeader/>"
                + instance("TRTSpectrumDatabase", "a map", "<Header><Date>1.4.2016</Date><Time>18:5:10</Time>"
                        + "<FileVersion>1</FileVersion></Header>"
                        + instance("TRTSEMData", "", microscope)
                        + instance("TRTSEMStageData", "", "<X>1</X><Y>2</Y><Z>3</Z><Rotation>0</Rotation><Tilt>7.5</Tilt>")
                        + instance("TRTDSPConfiguration", "", "<ImageWidth>4</ImageWidth><ImageHeight>3</ImageHeight>"
                                + "<ChannelCount>1</ChannelCount><Channel0>1</Channel0><ChannelName0>BSE</ChannelName0>"
                                + "<TiltAngle>0</TiltAngle>")
                        + images + more + "<LineCounter>3,3,3</LineCounter><ChCount>4096</ChCount><DetectorCount>1</DetectorCount>"
                        + detectors)
                + "</TRTSpectrumDatabase>";
    }
}
