package org.lamella.core.signal;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How a signal was acquired, as far as the file says: the values that the physics needs, under fixed names and units.
 *
 * @param beamEnergyKeV accelerating voltage times electron charge, keV
 * @param liveTimeS detector live time of the whole acquisition, s
 * @param realTimeS clock time of the whole acquisition, s
 * @param dwellTimeS time per pixel, all frames together, s
 * @param elevationDeg elevation of the detector above the specimen plane, degrees (the take-off angle at zero tilt)
 * @param azimuthDeg azimuth of the detector, degrees
 * @param tiltDeg tilt of the stage about its main axis, degrees
 * @param resolutionMnKaEv full width at half maximum at Mn K-alpha, eV
 * @param convergenceMrad convergence semi-angle of the probe, mrad
 * @param collectionMrad collection semi-angle of the spectrometer, mrad
 * @param beamCurrentNa current of the probe, nA
 * @param elements symbols of the elements the operator chose; empty when the file names none
 * @param xrayLines lines the operator chose, for instance {@code Fe_Ka}; empty when the file names none
 */
public record Acquisition(
        OptionalDouble beamEnergyKeV,
        OptionalDouble liveTimeS,
        OptionalDouble realTimeS,
        OptionalDouble dwellTimeS,
        OptionalDouble elevationDeg,
        OptionalDouble azimuthDeg,
        OptionalDouble tiltDeg,
        OptionalDouble resolutionMnKaEv,
        OptionalDouble convergenceMrad,
        OptionalDouble collectionMrad,
        OptionalDouble beamCurrentNa,
        List<String> elements,
        List<String> xrayLines) {

    /** Nothing is known. */
    public static final Acquisition UNKNOWN = builder().build();

    /** Copies the lists. */
    public Acquisition {
        elements = List.copyOf(elements);
        xrayLines = List.copyOf(xrayLines);
    }

    /** Starts with nothing known. @return a builder */
    public static Builder builder() {
        return new Builder();
    }

    /** This record with other elements. @param symbols element symbols @return a copy */
    public Acquisition withElements(List<String> symbols) {
        return new Acquisition(beamEnergyKeV, liveTimeS, realTimeS, dwellTimeS, elevationDeg, azimuthDeg, tiltDeg, resolutionMnKaEv,
                convergenceMrad, collectionMrad, beamCurrentNa, symbols, xrayLines);
    }

    /**
     * How a part of the pixels was acquired.
     *
     * @param share their share of all pixels
     * @return a copy with this share of the live and the real time
     */
    public Acquisition ofShare(double share) {
        return new Acquisition(beamEnergyKeV, times(liveTimeS, share), times(realTimeS, share), dwellTimeS, elevationDeg, azimuthDeg,
                tiltDeg, resolutionMnKaEv, convergenceMrad, collectionMrad, beamCurrentNa, elements, xrayLines);
    }

    private static OptionalDouble times(OptionalDouble value, double factor) {
        return value.isPresent() ? OptionalDouble.of(factor * value.getAsDouble()) : value;
    }

    /** Collects what a loader finds, one value at a time; a value that is not a finite number stays unknown. */
    public static final class Builder {

        private OptionalDouble beamEnergyKeV = OptionalDouble.empty();
        private OptionalDouble liveTimeS = OptionalDouble.empty();
        private OptionalDouble realTimeS = OptionalDouble.empty();
        private OptionalDouble dwellTimeS = OptionalDouble.empty();
        private OptionalDouble elevationDeg = OptionalDouble.empty();
        private OptionalDouble azimuthDeg = OptionalDouble.empty();
        private OptionalDouble tiltDeg = OptionalDouble.empty();
        private OptionalDouble resolutionMnKaEv = OptionalDouble.empty();
        private OptionalDouble convergenceMrad = OptionalDouble.empty();
        private OptionalDouble collectionMrad = OptionalDouble.empty();
        private OptionalDouble beamCurrentNa = OptionalDouble.empty();
        private List<String> elements = List.of();
        private List<String> xrayLines = List.of();

        private Builder() {
        }

        private static OptionalDouble known(double value) {
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        }

        /** Beam energy. @param value keV @return this */
        public Builder beamEnergyKeV(double value) {
            beamEnergyKeV = known(value);
            return this;
        }

        /** Live time. @param value s @return this */
        public Builder liveTimeS(double value) {
            liveTimeS = known(value);
            return this;
        }

        /** Real time. @param value s @return this */
        public Builder realTimeS(double value) {
            realTimeS = known(value);
            return this;
        }

        /** Dwell time. @param value s @return this */
        public Builder dwellTimeS(double value) {
            dwellTimeS = known(value);
            return this;
        }

        /** Detector elevation. @param value degrees @return this */
        public Builder elevationDeg(double value) {
            elevationDeg = known(value);
            return this;
        }

        /** Detector azimuth. @param value degrees @return this */
        public Builder azimuthDeg(double value) {
            azimuthDeg = known(value);
            return this;
        }

        /** Stage tilt. @param value degrees @return this */
        public Builder tiltDeg(double value) {
            tiltDeg = known(value);
            return this;
        }

        /** Resolution at Mn K-alpha. @param value eV @return this */
        public Builder resolutionMnKaEv(double value) {
            resolutionMnKaEv = known(value);
            return this;
        }

        /** Convergence semi-angle. @param value mrad @return this */
        public Builder convergenceMrad(double value) {
            convergenceMrad = known(value);
            return this;
        }

        /** Collection semi-angle. @param value mrad @return this */
        public Builder collectionMrad(double value) {
            collectionMrad = known(value);
            return this;
        }

        /** Beam current. @param value nA @return this */
        public Builder beamCurrentNa(double value) {
            beamCurrentNa = known(value);
            return this;
        }

        /** Elements. @param symbols element symbols @return this */
        public Builder elements(List<String> symbols) {
            elements = symbols;
            return this;
        }

        /** X-ray lines. @param lines for instance {@code Fe_Ka} @return this */
        public Builder xrayLines(List<String> lines) {
            xrayLines = lines;
            return this;
        }

        /** The record. @return what was collected */
        public Acquisition build() {
            return new Acquisition(beamEnergyKeV, liveTimeS, realTimeS, dwellTimeS, elevationDeg, azimuthDeg, tiltDeg, resolutionMnKaEv,
                    convergenceMrad, collectionMrad, beamCurrentNa, elements, xrayLines);
        }
    }
}
