package org.lamella.xray;

/**
 * Emission from a film so thin that every electron crosses it at its full energy and every photon leaves it:
 * (&sigma; of the subshell + what Coster-Kronig transitions bring from the lower ones) x fluorescence yield x branching.
 *
 * <p>&sigma; is that of Bote et al. (2009). Vacancies that decays of a deeper shell leave behind are not counted: at 100 keV and more
 * they are few beside those that the beam makes. Fluorescence yields and Coster-Kronig transfers: Bambynek (1984) for K, Krause (1979)
 * for L, EADL (Perkins et al. 1991) for M; branching: Salem et al. (1974) for K and L, EADL for M.
 *
 * @param beamEnergyKeV kinetic energy of the electrons, keV
 */
public record ThinFilmEmission(double beamEnergyKeV) implements EmissionModel {

    /** Checks the energy. */
    public ThinFilmEmission {
        if (!(beamEnergyKeV > 0) || Double.isInfinite(beamEnergyKeV)) {
            throw new IllegalArgumentException("A beam energy must be above zero: " + beamEnergyKeV + " keV");
        }
    }

    @Override
    public double crossSectionCm2(Transition transition) {
        Element element = transition.element();
        Subshell vacancy = transition.vacancy();
        double vacancies = IonisationCrossSection.cm2(element, vacancy, beamEnergyKeV);
        for (Subshell lower : Subshell.values()) {
            if (lower.family() == vacancy.family() && lower.ordinal() < vacancy.ordinal()) {
                vacancies += VacancyTable.costerKronig(element, lower, vacancy) * IonisationCrossSection.cm2(element, lower, beamEnergyKeV);
            }
        }
        return vacancies * VacancyTable.fluorescenceYield(element, vacancy) * transition.branching();
    }
}
