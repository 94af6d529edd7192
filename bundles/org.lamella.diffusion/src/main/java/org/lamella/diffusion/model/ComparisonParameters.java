package org.lamella.diffusion.model;

import java.util.List;
import org.lamella.core.parameter.Parameter;

/**
 * Parameters of the comparison.
 *
 * @param fit what is fitted
 * @param position place of the interface where it is not fitted, nm
 * @param time time where it is not fitted; empty for the last time asked for
 * @param direction which way the measured line goes
 * @param probe full width at half maximum of the beam, nm
 * @param step length over which a value is taken, nm
 * @param elements elements to compare; empty for all in common
 * @param sigma standard deviation of measured values that have none, wt%
 * @param fastElement fast interstitial element to be predicted from the others; empty for none
 * @param balance element that makes up the balance
 * @param phase phase beside the interface
 * @param databases thermodynamics of the prediction
 * @param temperature temperature of the prediction, °C; 0 for that of the simulation
 */
public record ComparisonParameters(
        @Parameter(label = "Fit", defaultValue = "position",
                help = "What is fitted: nothing, the place of the interface, this and the time, or this and a factor of all mobilities, which"
                        + " at constant temperature is the same as time.") FitChoice fit,
        @Parameter(label = "Position", defaultValue = "0", unit = "nm",
        help = "Place of the interface on the measured line, when nothing is "
                + "fitted.") double position,
        @Parameter(label = "Time", defaultValue = "",
        help = "Time to compare at, such as 1000 s or 1 h; the last one simulated when left empty.")
                String time,
        @Parameter(label = "Direction", defaultValue = "either",
                help = "Whether the measured line leads away from the precipitate or towards it.") Direction direction,
        @Parameter(label = "Probe", defaultValue = "2", min = 0, max = 10000, unit = "nm",
                help = "Full width at half maximum of the beam, with its broadening in the specimen.") double probe,
        @Parameter(label = "Step", defaultValue = "0", min = 0, max = 10000, unit = "nm",
                help = "Length over which a value is taken; 0 for points.") double step,
        @Parameter(label = "Elements", defaultValue = "",
        help = "Elements to compare; all that both have when left empty.") List<String> elements,
        @Parameter(label = "Error", defaultValue = "0", min = 0, max = 100, unit = "wt%",
                help = "Standard deviation of measured values that come without one.") double sigma,
        @Parameter(label = "Fast element", defaultValue = "N",
                help = "Interstitial element whose profile is predicted from the others by its uniform activity; empty for none.")
                String fastElement,
        @Parameter(label = "Balance", defaultValue = "Fe", help = "Element that makes up the balance in the prediction.") String balance,
        @Parameter(label = "Phase", defaultValue = "FCC_A1", help = "Phase beside the interface, for the prediction.") String phase,
        @Parameter(label = "Databases", defaultValue = "shipped",
                help = "Thermodynamic databases, each of which makes a prediction: paths, or 'shipped'.") List<String> databases,
        @Parameter(label = "Temperature", defaultValue = "0", min = 0, max = 3000, unit = "C",
                help = "Temperature of the prediction; 0 for that of the simulation.") double temperature) {

    /** What is fitted. */
    public enum FitChoice {
        /** Nothing. */ NOTHING,
        /** The place of the interface. */ POSITION,
        /** This and the time. */ POSITION_AND_TIME,
        /** This and a factor of all mobilities. */ POSITION_AND_MOBILITY
    }

    /** Which way the measured line goes. */
    public enum Direction {
        /** Whichever fits better. */ EITHER,
        /** Away from the left phase of the simulation. */ AWAY,
        /** Towards the left phase. */ TOWARDS
    }
}
