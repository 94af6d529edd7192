package org.lamella.decomposition.physics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.signal.Axis;
import org.lamella.xray.DetectorResponse;
import org.lamella.xray.Element;
import org.lamella.xray.EmissionLine;
import org.lamella.xray.EmissionLines;
import org.lamella.xray.KramersBackground;
import org.lamella.xray.SiliconDetector;
import org.lamella.xray.ThinFilm;

/**
 * Makes the parts of spectra, the matrix G of A. Teurtrie et al. (Ultramicroscopy 249 (2023) 113719): for each element all its lines in
 * their proportions, and a smooth background, as they leave a film of some composition and are recorded.
 *
 * @param axis energy axis in keV or eV
 * @param elements the elements
 * @param lines emission cross-sections
 * @param sensitivity what each element's cross-sections are multiplied by, to agree with k-factors
 * @param beamEnergyKeV beam energy, keV
 * @param response width of lines
 * @param detector efficiency
 * @param film absorption
 * @param splitBelowKeV lines below are an amount of their own where the element has others above; 0 for never
 * @param backgroundDegree degree of the polynomial that bremsstrahlung is multiplied by; -1 for no background
 */
record SpectrumPhysics(Axis axis, List<Element> elements, EmissionLines lines, Map<Element, Double> sensitivity, double beamEnergyKeV,
        DetectorResponse response, SiliconDetector detector, ThinFilm film, double splitBelowKeV, int backgroundDegree) {

    /** An element whose lines show with less of their counts than this has none on the axis. */
    private static final double LEAST_SHOWN = 1e-3;

    /** Lines of one part, as recorded. */
    private record Column(double[] counts, double sum) {
    }

    /**
     * The parts of a phase whose composition is sought.
     *
     * @param massFractions what absorbs: a composition near that of the phase
     * @return one part an element, more where its lines are split, and the background
     * @throws LamellaException when an element has no line on the axis
     */
    SpectrumParts parts(Map<Element, Double> massFractions) throws LamellaException {
        List<SpectrumParts.Part> parts = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        for (Element element : elements) {
            Column high = column(element, massFractions, true);
            Column low = column(element, massFractions, false);
            if (high.sum() > 0) {
                parts.add(new SpectrumParts.Part(Optional.of(element), high.sum()));
                columns.add(high.counts());
            }
            if (low.sum() > 0) {
                parts.add(new SpectrumParts.Part(Optional.of(element), high.sum() > 0 ? 0 : low.sum()));
                columns.add(low.counts());
            }
            if (!(high.sum() + low.sum() > LEAST_SHOWN * emitted(element))) {
                throw new LamellaException(String.format(Locale.ROOT,
                        "%s has no line between %.3f and %.3f keV that a beam of %.1f keV excites; leave it out or widen the energies.",
                        element.symbol(), energyKeV(0), energyKeV(axis.size() - 1), beamEnergyKeV));
            }
        }
        addBackground(parts, columns, massFractions);
        return packed(parts, columns);
    }

    /**
     * The parts of a phase whose composition is known.
     *
     * @param atomicFractions its composition
     * @return one part for all lines, and the background
     * @throws LamellaException when an element has no line weights
     */
    SpectrumParts given(Map<Element, Double> atomicFractions) throws LamellaException {
        Map<Element, Double> massFractions = massFractions(atomicFractions);
        double[] all = new double[axis.size()];
        double sum = 0;
        for (Map.Entry<Element, Double> entry : atomicFractions.entrySet()) {
            for (boolean high : new boolean[] {true, false}) {
                Column column = column(entry.getKey(), massFractions, high);
                for (int channel = 0; channel < all.length; channel++) {
                    all[channel] += entry.getValue() * column.counts()[channel];
                }
                sum += entry.getValue() * column.sum();
            }
        }
        List<SpectrumParts.Part> parts = new ArrayList<>(List.of(new SpectrumParts.Part(Optional.empty(), sum)));
        List<double[]> columns = new ArrayList<>(List.of(all));
        addBackground(parts, columns, massFractions);
        return packed(parts, columns);
    }

    /** Mass fractions from atomic ones. */
    static Map<Element, Double> massFractions(Map<Element, Double> atomicFractions) {
        double sum = atomicFractions.entrySet().stream().mapToDouble(entry -> entry.getValue() * entry.getKey().atomicWeight()).sum();
        Map<Element, Double> fractions = new LinkedHashMap<>();
        atomicFractions.forEach((element, fraction) -> fractions.put(element, sum > 0 ? fraction * element.atomicWeight() / sum : 0));
        return fractions;
    }

    private Column column(Element element, Map<Element, Double> massFractions, boolean high) throws LamellaException {
        double[] counts = new double[axis.size()];
        for (EmissionLine line : lines.of(element)) {
            if (line.energyKeV() >= splitBelowKeV == high) {
                response.addLine(counts, axis, line.energyKeV(), sensitivity.getOrDefault(element, 1.0) * line.crossSection()
                        * recorded(massFractions, line.energyKeV()));
            }
        }
        double sum = 0;
        for (double value : counts) {
            sum += value;
        }
        return new Column(counts, sum);
    }

    private double emitted(Element element) throws LamellaException {
        double sum = 0;
        for (EmissionLine line : lines.of(element)) {
            sum += sensitivity.getOrDefault(element, 1.0) * line.crossSection() * detector.efficiency(line.energyKeV());
        }
        return sum;
    }

    /** The share of photons that leave the film and are recorded. */
    private double recorded(Map<Element, Double> massFractions, double energyKeV) {
        double transmission = film.thicknessNm() > 0 ? film.transmission(massFractions, energyKeV) : 1;
        return transmission * detector.efficiency(energyKeV);
    }

    private void addBackground(List<SpectrumParts.Part> parts, List<double[]> columns, Map<Element, Double> massFractions) {
        for (double[] shape : KramersBackground.shapes(backgroundDegree, axis, beamEnergyKeV,
                energyKeV -> recorded(massFractions, energyKeV))) {
            parts.add(new SpectrumParts.Part(Optional.empty(), 0));
            columns.add(shape);
        }
    }

    private double energyKeV(int channel) {
        return axis.coordinate(channel) * (axis.units().strip().equalsIgnoreCase("eV") ? 1e-3 : 1);
    }

    private SpectrumParts packed(List<SpectrumParts.Part> parts, List<double[]> columns) {
        int size = parts.size();
        double[] packed = new double[axis.size() * size];
        for (int j = 0; j < size; j++) {
            double[] column = columns.get(j).clone();
            SpectrumParts.normalise(column);
            for (int channel = 0; channel < column.length; channel++) {
                packed[channel * size + j] = column[channel];
            }
        }
        return new SpectrumParts(List.copyOf(parts), packed, axis.size());
    }
}
