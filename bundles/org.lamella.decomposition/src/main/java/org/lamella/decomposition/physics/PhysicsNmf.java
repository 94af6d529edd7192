package org.lamella.decomposition.physics;

import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Decomposition;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;

/**
 * Factorisation of EDS counts into phases whose spectra are made of the lines and bremsstrahlung of chosen elements, X = (G P) A, by
 * Poisson likelihood: components are compositions. The model is that of A. Teurtrie, N. Perraudin, T. Holvoet, H. Chen, D. T. L. Alexander,
 * G. Obozinski and C. Hebert, Ultramicroscopy 249 (2023) 113719; how it is fitted is our own.
 */
public final class PhysicsNmf implements Decomposition<PhysicsParameters> {

    @Override
    public Class<PhysicsParameters> parameterType() {
        return PhysicsParameters.class;
    }

    @Override
    public DecompositionResult decompose(SpectrumImage image, PhysicsParameters parameters, Progress progress) throws LamellaException {
        return new PhysicsSearch(PhysicsTask.of(image, parameters, progress.part(0, 0.05))).result(progress.part(0.05, 1));
    }
}
