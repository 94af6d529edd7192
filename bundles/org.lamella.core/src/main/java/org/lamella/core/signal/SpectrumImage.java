package org.lamella.core.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.january.dataset.ILazyDataset;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.Cube;
import org.lamella.core.cube.CubeCrop;
import org.lamella.core.cube.RebinFactors;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;

/**
 * A spectrum at each of N navigation positions: a map (two navigation axes), a line scan (one) or a series of maps (more).
 *
 * @param header name, kind and acquisition
 * @param navigationAxes one or more, slowest first; the last is the cube's width, the product of the others its height
 * @param energyAxis the channels, M points
 * @param cube N x M numbers
 */
public record SpectrumImage(SignalHeader header, List<Axis> navigationAxes, Axis energyAxis, Cube cube) implements Signal {

    /** Checks the sizes. */
    public SpectrumImage {
        Objects.requireNonNull(header, "header");
        navigationAxes = List.copyOf(navigationAxes);
        if (navigationAxes.isEmpty()) {
            throw new IllegalArgumentException("A spectrum image needs a navigation axis; use Spectrum for a single one");
        }
        long pixels = navigationAxes.stream().mapToLong(Axis::size).reduce(1, Math::multiplyExact);
        int width = navigationAxes.get(navigationAxes.size() - 1).size();
        if (pixels != cube.pixels() || width != cube.width() || energyAxis.size() != cube.channels()) {
            throw new IllegalArgumentException("Axes of " + pixels + " pixels and " + energyAxis.size() + " channels on a cube of "
                    + cube.pixels() + " and " + cube.channels());
        }
    }

    @Override
    public List<Axis> axes() {
        List<Axis> all = new ArrayList<>(navigationAxes);
        all.add(energyAxis);
        return List.copyOf(all);
    }

    /** Axis along the columns of the map. @return the fastest navigation axis */
    public Axis xAxis() {
        return navigationAxes.get(navigationAxes.size() - 1);
    }

    /** Axis along the rows of the map. @return the next slower one; of one point for a line scan */
    public Axis yAxis() {
        return navigationAxes.size() == 2 ? navigationAxes.get(0) : Axis.uniform("y", AxisRole.NAVIGATION, cube.height(), 0, 1, "");
    }

    /**
     * Sum spectrum of the whole map.
     *
     * @param progress progress and cancellation
     * @return a spectrum on the same energy axis
     * @throws LamellaException when cancelled
     */
    public Spectrum sumSpectrum(Progress progress) throws LamellaException {
        return new Spectrum(header.withTitle(title() + ", sum"), energyAxis, NumericArray.of(cube.sumSpectrum(progress)));
    }

    /**
     * Sum spectrum of some pixels.
     *
     * @param mask the pixels
     * @param progress progress and cancellation
     * @return a spectrum on the same energy axis; its live and real time are the pixels' share of the map's
     * @throws LamellaException when cancelled
     */
    public Spectrum spectrum(Mask mask, Progress progress) throws LamellaException {
        SignalHeader part = new SignalHeader(title() + ", " + mask.name(), header.kind(),
                header.acquisition().ofShare((double) mask.count() / cube.pixels()), header.original(), header.warnings());
        return new Spectrum(part, energyAxis, NumericArray.of(cube.spectrum(mask, progress)));
    }

    /**
     * Map of an energy window.
     *
     * @param energyFrom lower edge, in the axis' units
     * @param energyTo upper edge, in the axis' units; the window takes the channels whose centres lie between the edges
     * @param progress progress and cancellation
     * @return an image on the navigation axes; all zero when no channel lies in the window
     * @throws LamellaException when cancelled
     */
    public Image windowMap(double energyFrom, double energyTo, Progress progress) throws LamellaException {
        ChannelRange range = ChannelRange.of(energyAxis, energyFrom, energyTo);
        double[] map = cube.windowMap(range.from(), range.to(), progress);
        String name = title() + ", " + energyFrom + " to " + energyTo + " " + energyAxis.units();
        return new Image(header.withTitle(name), yAxis().withRole(AxisRole.SIGNAL), xAxis().withRole(AxisRole.SIGNAL),
                NumericArray.of(map));
    }

    /**
     * A part of the image with its axes.
     *
     * @param crop the pixels and channels to keep; only a map (two navigation axes) or line scan can be cropped in space
     * @param progress progress and cancellation
     * @return a spectrum image
     * @throws LamellaException when the box leaves the image, or when cancelled
     */
    public SpectrumImage crop(CubeCrop crop, Progress progress) throws LamellaException {
        if (!crop.fits(cube)) {
            throw new LamellaException("The crop " + crop + " leaves the image '" + title() + "' of " + cube.width() + " x " + cube.height()
                    + " pixels and " + cube.channels() + " channels; choose a box inside it.");
        }
        boolean spatial = crop.x0() > 0 || crop.y0() > 0 || crop.x1() < cube.width() || crop.y1() < cube.height();
        List<Axis> axes = spatial ? mapAxes(axis -> axis.crop(crop.x0(), crop.x1()), axis -> axis.crop(crop.y0(), crop.y1()))
                : navigationAxes;
        return new SpectrumImage(header, axes, energyAxis.crop(crop.channel0(), crop.channel1()), cube.crop(crop, progress));
    }

    /**
     * Sums blocks of pixels and channels, with the axes.
     *
     * @param factors block sizes; a line scan takes y = 1
     * @param progress progress and cancellation
     * @return a spectrum image
     * @throws LamellaException when a block is larger than the image, or when cancelled
     */
    public SpectrumImage rebin(RebinFactors factors, Progress progress) throws LamellaException {
        if (factors.x() > cube.width() || factors.y() > cube.height() || factors.energy() > cube.channels()) {
            throw new LamellaException("Blocks of " + factors.x() + " x " + factors.y() + " pixels and " + factors.energy()
                    + " channels are larger than the image '" + title() + "'; choose smaller factors.");
        }
        boolean spatial = factors.x() > 1 || factors.y() > 1;
        List<Axis> axes = spatial ? mapAxes(axis -> axis.rebin(factors.x()), axis -> axis.rebin(factors.y())) : navigationAxes;
        return new SpectrumImage(header, axes, energyAxis.rebin(factors.energy()), cube.rebin(factors, progress));
    }

    private List<Axis> mapAxes(java.util.function.UnaryOperator<Axis> x, java.util.function.UnaryOperator<Axis> y) throws LamellaException {
        return switch (navigationAxes.size()) {
            case 1 -> List.of(x.apply(xAxis()));
            case 2 -> List.of(y.apply(navigationAxes.get(0)), x.apply(xAxis()));
            default -> throw new LamellaException("The series '" + title() + "' has " + navigationAxes.size()
                    + " navigation axes and cannot be cropped or rebinned in space; only maps and line scans can.");
        };
    }

    @Override
    public DataType dataType() {
        return cube.dataType();
    }

    @Override
    public Number sum() {
        return cube.sum();
    }

    @Override
    public Number max() {
        return cube.max();
    }

    @Override
    public long nonZero() {
        return cube.nonZero();
    }

    @Override
    public ILazyDataset lazyDataset() {
        return JanuaryView.of(title(), cube, shape());
    }
}
