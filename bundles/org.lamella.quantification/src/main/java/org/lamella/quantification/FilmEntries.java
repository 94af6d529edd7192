package org.lamella.quantification;

/**
 * What a user says of film, beam and detector.
 *
 * @param kFactors a table as text or the path of one; empty for computed factors
 * @param beamEnergyKeV beam energy, keV; 0 for that of the file
 * @param deadLayerUm dead layer of the detector as silicon, &micro;m
 * @param window what stands in front of the detector
 * @param thicknessNm thickness of the film, nm; 0 for no absorption
 * @param densityGPerCm3 density of the film, g/cm³
 * @param takeOffDeg take-off angle, degrees; 0 for that of the file
 */
public record FilmEntries(String kFactors, double beamEnergyKeV, double deadLayerUm, DetectorWindowKind window,
        double thicknessNm, double densityGPerCm3, double takeOffDeg) {

    /** Help texts that the parameters of all methods share. */
    public static final String K_HELP =
            "k-factors: a file with a line and its factor in each row, as labs and instrument programs write them, or text such as"
            + " Fe_Ka:1.45, Pt_La:5.08. Only their ratios matter. Computed from cross-sections when left empty.";
    /** Help of the beam energy. */
    public static final String BEAM_HELP = "Energy of the electrons. 0 takes what the file says.";
    /** Help of the dead layer. */
    public static final String DEAD_LAYER_HELP =
            "What lies in front of the detector's sensitive part, as a thickness of silicon. It decides"
            + " how computed k-factors of light elements come out.";
    /** Help of the detector's window. */
    public static final String WINDOW_HELP = "Window of the detector: none, an ultrathin polymer, silicon nitride or beryllium. It decides"
            + " how computed factors of light elements come out.";
    /** Help of the thickness. */
    public static final String THICKNESS_HELP = "Thickness of the film, by which it absorbs its own X-rays. 0 for no absorption.";
    /** Help of the density. */
    public static final String DENSITY_HELP = "Density of the film; only used with a thickness.";
    /** Help of the take-off angle. */
    public static final String TAKE_OFF_HELP = "Angle between the film and the way to the detector. 0 takes what the file says.";
}
