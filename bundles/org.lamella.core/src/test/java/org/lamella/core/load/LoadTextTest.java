package org.lamella.core.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.cube.RebinFactors;

class LoadTextTest {

    @Test
    void whatIsWrittenReadsBack() {
        LoadOptions options = LoadOptions.ALL.withRegion(new PixelBox(3, 128, 64, 192)).withEnergy(new EnergyRange(0.2, 10.5))
                .withRebin(new RebinFactors(2, 3, 4)).withFrames(new FrameRange(0, 10)).withDetector(2);
        assertEquals(options, LoadText.parse(LoadText.of(options)));
        assertEquals(LoadText.NAMES, LoadText.of(options).keySet());
        assertTrue(LoadText.of(LoadOptions.ALL).isEmpty());
        assertEquals(LoadOptions.ALL, LoadText.parse(Map.of("colour", "red")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "crop | 0:128 | no box of pixels", "crop | 5:5,0:1 | no run of numbers", "crop | a:b,0:1 | no run of numbers",
        "crop-energy | 5 | no energy window", "crop-energy | 6:5 | no energy window", "crop-energy | x:y | no energy window",
        "rebin | 2,2 | no block sizes", "rebin | 2,2,0 | no block sizes", "rebin | 2,2,x | no block sizes",
        "frames | 10 | no run of numbers", "frames | 99999999999:1 | no run of numbers", "detector | first | no number of a detector"})
    void mistakesSayHowItIsWritten(String name, String text, String expected) {
        IllegalArgumentException mistake = assertThrows(IllegalArgumentException.class, () -> LoadText.parse(Map.of(name, text)));
        assertTrue(mistake.getMessage().contains(expected), mistake.getMessage());
    }
}
