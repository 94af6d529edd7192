package org.lamella.preprocessing.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FourierTest {

    @Test
    void transformIsTheSumOfItsDefinition() {
        int n = 32;
        Random random = new Random(3);
        double[] re = random.doubles(n).toArray();
        double[] im = random.doubles(n).toArray();
        double[] givenRe = re.clone();
        double[] givenIm = im.clone();
        Fourier fourier = Fourier.holding(20);
        assertEquals(n, fourier.length());
        fourier.forward(re, im);
        for (int k = 0; k < n; k++) {
            double sumRe = 0;
            double sumIm = 0;
            for (int j = 0; j < n; j++) {
                double angle = -2 * Math.PI * j * k / n;
                sumRe += givenRe[j] * Math.cos(angle) - givenIm[j] * Math.sin(angle);
                sumIm += givenRe[j] * Math.sin(angle) + givenIm[j] * Math.cos(angle);
            }
            assertEquals(sumRe, re[k], 1e-12);
            assertEquals(sumIm, im[k], 1e-12);
        }
        fourier.inverse(re, im);
        assertArrayEquals(givenRe, re, 1e-13);
        assertArrayEquals(givenIm, im, 1e-13);
    }
}
