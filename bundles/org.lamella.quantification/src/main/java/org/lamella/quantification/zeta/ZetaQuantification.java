package org.lamella.quantification.zeta;

import org.lamella.core.LamellaException;
import org.lamella.xray.XrayLine;
import org.lamella.xray.ZetaFactorTable;
import org.lamella.xray.ZetaFactors;

/** Composition and mass thickness by &zeta;-factors (Watanabe and Williams 2006) with counts from a model of the spectrum. */
public final class ZetaQuantification extends AbsoluteQuantification<ZetaParameters> {

    @Override
    public Class<ZetaParameters> parameterType() {
        return ZetaParameters.class;
    }

    @Override
    AbsoluteEntries entries(ZetaParameters parameters) {
        return parameters.entries();
    }

    @Override
    String method() {
        return "zeta-factors, model fit";
    }

    @Override
    ZetaFactors given(String text) throws LamellaException {
        return ZetaFactorTable.readOrParse(text);
    }

    @Override
    double shown(ZetaFactors factors, XrayLine line) throws LamellaException {
        return factors.of(line);
    }

    @Override
    String factorsName() {
        return "zeta-factors";
    }
}
