package org.lamella.decomposition.poisson;

import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Decomposition;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;

/**
 * Non-negative factorisation of counts that maximises the likelihood of Poisson noise, which minimises the Kullback-Leibler divergence.
 * D. D. Lee and H. S. Seung, Adv. Neural Inf. Process. Syst. 13 (2001) 556.
 */
public final class PoissonNmf implements Decomposition<PoissonParameters> {

    @Override
    public Class<PoissonParameters> parameterType() {
        return PoissonParameters.class;
    }

    @Override
    public DecompositionResult decompose(SpectrumImage image, PoissonParameters parameters, Progress progress) throws LamellaException {
        return new PoissonSearch(image, parameters.settings()).result("NMF, Poisson likelihood", progress);
    }
}
