package org.lamella.quantification.zeta;

import org.lamella.core.LamellaException;
import org.lamella.xray.XrayLine;
import org.lamella.xray.ZetaFactorTable;
import org.lamella.xray.ZetaFactors;

/** Atoms on an area by partial cross-sections (MacArthur et al. 2016) with counts from a model of the spectrum. */
public final class CrossSectionQuantification extends AbsoluteQuantification<CrossSectionParameters> {

    @Override
    public Class<CrossSectionParameters> parameterType() {
        return CrossSectionParameters.class;
    }

    @Override
    AbsoluteEntries entries(CrossSectionParameters parameters) {
        return parameters.entries();
    }

    @Override
    String method() {
        return "partial cross-sections, model fit";
    }

    @Override
    ZetaFactors given(String text) throws LamellaException {
        return ZetaFactorTable.ofCrossSections(text);
    }

    @Override
    double shown(ZetaFactors factors, XrayLine line) throws LamellaException {
        return factors.partialCrossSectionBarn(line);
    }

    @Override
    String factorsName() {
        return "partial cross-sections";
    }
}
