package org.lamella.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.cube.Cube;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.LineProfile;
import org.lamella.core.region.LineRegion;
import org.lamella.core.region.Mask;
import org.lamella.core.region.Region;
import org.lamella.core.signal.ChannelRange;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.element.ElementMap;
import org.lamella.workflow.element.ElementMapper;
import org.lamella.workflow.element.SpectralMarks;
import org.lamella.workflow.mask.RegionText;
import org.lamella.xray.Element;

/** Computes what the linked views show; used by the one background thread of {@link LinkedData}. */
final class LinkedComputation {

    private static final String COUNTS = "counts";

    private Optional<MovingSpectrum> moving = Optional.empty();
    private SpectrumImage lastImage;
    private List<MaskSpectrum> lastSpectra = List.of();

    Optional<LinkedSpectrum> spectrum(OpenSignal open, Optional<Region> region, Optional<SignalMask> mask, Progress progress)
            throws LamellaException {
        if (open.signal() instanceof Spectrum single) {
            return Optional.of(new LinkedSpectrum(open, single.axis(), single.values().toDoubles(), 1, open.label(), Map.of()));
        }
        if (open.signal() instanceof SpectrumImage image) {
            if (mask.isPresent()) {
                return Optional.of(pixelsSpectrum(open, image, mask.get().mask(), mask.get().name(),
                        Map.of("mask", mask.get().name()), progress));
            }
            return Optional.of(region.isPresent()
                    ? pixelsSpectrum(open, image, region.get().toMask(image.cube().width(), image.cube().height()), "Region",
                            RegionText.texts(region.get()), progress)
                    : new LinkedSpectrum(open, image.energyAxis(), image.cube().sumSpectrum(progress), image.cube().pixels(), "Whole map",
                            Map.of()));
        }
        return Optional.empty();
    }

    private LinkedSpectrum pixelsSpectrum(OpenSignal open, SpectrumImage image, Mask mask, String name, Map<String, String> place,
            Progress progress) throws LamellaException {
        Cube cube = image.cube();
        if (moving.isEmpty() || !moving.get().isOf(cube)) {
            moving = Optional.of(new MovingSpectrum(cube));
        }
        int pixels = mask.count();
        String title = name + ", " + pixels + (pixels == 1 ? " pixel" : " pixels");
        return new LinkedSpectrum(open, image.energyAxis(), moving.get().of(mask, progress), pixels, title, place);
    }

    /** Those computed last time are kept: a mask never changes its pixels. */
    List<MaskSpectrum> maskSpectra(SpectrumImage image, List<SignalMask> masks, Progress progress) throws LamellaException {
        List<MaskSpectrum> spectra = new ArrayList<>();
        for (SignalMask shown : masks) {
            Optional<MaskSpectrum> known = lastImage == image
                    ? lastSpectra.stream().filter(last -> last.mask().mask().equals(shown.mask())).findFirst() : Optional.empty();
            double[] values = known.isPresent() ? known.get().values() : image.cube().spectrum(shown.mask(), progress);
            spectra.add(new MaskSpectrum(shown, values, shown.mask().count()));
        }
        lastImage = image;
        lastSpectra = List.copyOf(spectra);
        return spectra;
    }

    Optional<LinkedElementMaps> elementMaps(OpenSignal open, List<String> symbols, Map<String, String> parameters, Progress progress)
            throws LamellaException {
        if (open.image().isEmpty() || symbols.isEmpty() || SpectralMarks.of(open.signal(), open.image().get().energyAxis()).isEmpty()) {
            return Optional.empty();
        }
        SpectrumImage image = open.image().get();
        List<ElementMap> maps = elementMaps(image, symbols, parameters, progress);
        return maps.isEmpty() ? Optional.empty() : Optional.of(new LinkedElementMaps(open, image, maps));
    }

    private static List<ElementMap> elementMaps(SpectrumImage image, List<String> symbols, Map<String, String> parameters,
            Progress progress) throws LamellaException {
        List<Element> elements = symbols.stream().map(Element::find).flatMap(Optional::stream).toList();
        return ElementMapper.of(image).maps(image, elements, parameters, progress);
    }

    /**
     * What of a session a map may need besides its image.
     *
     * @param made what was derived
     * @param mapParameters how maps of elements are made
     */
    record Results(Derivations made, Map<String, String> mapParameters) {

        Optional<DecompositionResult> find(String resultId) {
            return Optional.ofNullable(made.results().get(resultId)).flatMap(DerivedResult::decomposition);
        }
    }

    Optional<LinkedMap> map(OpenSignal open, Focus focus, Results results, Progress progress) throws LamellaException {
        if (open.signal() instanceof Image picture) {
            String unit = picture.dataType().isFloating() ? "" : COUNTS;
            return Optional.of(new LinkedMap(open, picture.xAxis(), picture.yAxis(), picture.values().toDoubles(), open.label(), unit,
                    Optional.empty(), List.of()));
        }
        if (open.signal() instanceof SpectrumImage image) {
            Optional<LinkedMap> special = switch (focus.content()) {
                case COUNTS -> Optional.empty();
                case COMPONENT -> results.find(focus.components().orElseThrow().resultId())
                        .map(chosen -> componentMap(open, image, chosen, focus.components().orElseThrow().primary()));
                case OVERLAY -> overlay(open, image, focus.overlay(), results, progress);
            };
            return special.isPresent() ? special : Optional.of(countMap(open, image, focus.window(), progress));
        }
        return Optional.empty();
    }

    private static LinkedMap componentMap(OpenSignal open, SpectrumImage image, DecompositionResult result, int component) {
        int shown = Math.min(component, result.components() - 1);
        String title = "Component " + (shown + 1) + " of " + result.method();
        return new LinkedMap(open, image.xAxis(), image.yAxis(), result.maps()[shown], title, "", Optional.empty(), List.of());
    }

    /** Empty when no layer can be shown any more. */
    private static Optional<LinkedMap> overlay(OpenSignal open, SpectrumImage image, List<OverlayLayer> wanted, Results results,
            Progress progress) throws LamellaException {
        List<MapLayer> layers = new ArrayList<>();
        for (OverlayLayer layer : wanted) {
            if (layer.source() instanceof OverlayLayer.ComponentSource of) {
                results.find(of.resultId()).filter(result -> of.component() < result.components()).ifPresent(result ->
                        layers.add(new MapLayer("Component " + (of.component() + 1), layer.rgb(), result.maps()[of.component()],
                                Optional.empty())));
            } else if (layer.source() instanceof OverlayLayer.QuantitySource of) {
                Optional.ofNullable(results.made().maps().get(of.mapsId())).flatMap(maps -> maps.quantity(of.name())).ifPresent(quantity ->
                        layers.add(new MapLayer(quantity.name(), layer.rgb(), quantity.values(), Optional.empty())));
            } else if (layer.source() instanceof OverlayLayer.ElementSource of) {
                elementMaps(image, List.of(of.symbol()), results.mapParameters(), progress).forEach(map ->
                        layers.add(new MapLayer(of.symbol(), layer.rgb(), map.values(), Optional.of(map.variance()))));
            }
        }
        if (layers.size() == 1) {
            // a single map says more in the colours of maps, with their bar
            MapLayer only = layers.get(0);
            return Optional.of(new LinkedMap(open, image.xAxis(), image.yAxis(), only.values(), only.label(), unit(only),
                    only.variance(), List.of()));
        }
        String title = layers.stream().map(MapLayer::label).collect(Collectors.joining(", "));
        return layers.isEmpty() ? Optional.empty()
                : Optional.of(new LinkedMap(open, image.xAxis(), image.yAxis(), layers.get(0).values(), title, "", Optional.empty(),
                        layers));
    }

    private static String unit(MapLayer layer) {
        int bracket = layer.label().indexOf('(');
        return layer.variance().isPresent() ? COUNTS : bracket < 0 ? "" : layer.label().substring(bracket + 1).replace(")", "");
    }

    private static LinkedMap countMap(OpenSignal open, SpectrumImage image, Optional<EnergyWindow> window, Progress progress)
            throws LamellaException {
        ChannelRange range = window.map(chosen -> chosen.channels(image.energyAxis())).orElse(new ChannelRange(0, image.cube().channels()));
        double[] map = image.cube().windowMap(range.from(), range.to(), progress);
        String title = window.map(chosen -> String.format(Locale.ROOT, "%.4g to %.4g %s", chosen.from(), chosen.to(),
                image.energyAxis().units()).strip()).orElse("All energies");
        boolean counts = !image.dataType().isFloating();
        return new LinkedMap(open, image.xAxis(), image.yAxis(), map, title, counts ? COUNTS : "",
                counts ? Optional.of(map) : Optional.empty(), List.of());
    }

    /** The profile of the map, or of each layer of an overlay, then those of the elements that are not among them. */
    List<LinkedProfile> profiles(LinkedMap map, Optional<LinkedElementMaps> elements, LineRegion line) {
        List<LinkedProfile> profiles = new ArrayList<>();
        if (map.isOverlay()) {
            map.layers().forEach(layer -> profiles.add(profile(map, layer.label(), layer.values(), layer.variance(), line)));
        } else {
            profiles.add(profile(map, map.title(), map.values(), map.variance(), line));
        }
        elements.filter(maps -> maps.signal().equals(map.signal())).ifPresent(maps -> {
            for (ElementMap element : maps.maps()) {
                if (profiles.stream().noneMatch(profile -> profile.name().equals(element.symbol()))) {
                    profiles.add(profile(map, element.symbol(), element.values(), Optional.of(element.variance()), line));
                }
            }
        });
        return profiles;
    }

    private static LinkedProfile profile(LinkedMap map, String name, double[] values, Optional<double[]> variance,
            LineRegion line) {
        LineProfile profile = LineProfile.along(line, values, map.width(), map.height());
        Optional<LineProfile> variances = variance.map(of -> LineProfile.along(line, of, map.width(), map.height()));
        String unit = map.xAxis().units();
        boolean calibrated = !unit.isBlank() && unit.equals(map.yAxis().units());
        double length = line.length();
        double step = calibrated && length > 0
                ? Math.hypot((line.x1() - line.x0()) * map.xAxis().scale(), (line.y1() - line.y0()) * map.yAxis().scale()) / length : 1;
        return new LinkedProfile(map, name, profile, variances, step, calibrated ? unit : "px");
    }
}
