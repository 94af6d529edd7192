package org.lamella.core.contribution;

/** The kinds of contribution that a bundle can make. */
public enum ContributionKind {
    /** Reads a file format. */ LOADER("loaders", SignalLoader.class),
    /** Writes a file format. */ WRITER("writers", SignalWriter.class),
    /** Makes spectrum images fitter for analysis. */ PREPROCESSING("preprocessings", Preprocessing.class),
    /** Factorises spectrum images. */ DECOMPOSITION("decompositions", Decomposition.class),
    /** Factorises several spectrum images together. */ JOINT_DECOMPOSITION("jointDecompositions", JointDecomposition.class),
    /** Tells signal components from noise. */ JUDGE("judges", ComponentJudge.class),
    /** Finds objects in maps. */ SEGMENTATION("segmentations", Segmentation.class),
    /** Finds how much of given endmembers is in each pixel. */ UNMIXING("unmixings", Unmixing.class),
    /** Turns spectra into compositions. */ QUANTIFICATION("quantifications", Quantification.class),
    /** Simulates concentration profiles. */ DIFFUSION_MODEL("diffusionModels", DiffusionModel.class),
    /** Lays measured profiles over simulated ones. */ PROFILE_COMPARISON("profileComparisons", ProfileComparison.class);

    private final String plural;
    private final Class<?> contract;

    ContributionKind(String plural, Class<?> contract) {
        this.plural = plural;
        this.contract = contract;
    }

    /** The word in the extension point's id and on the command line. @return for instance {@code loaders} */
    public String plural() {
        return plural;
    }

    /** The interface that a contribution implements. @return an interface of this package */
    public Class<?> contract() {
        return contract;
    }

    /** The extension point. @return for instance {@code org.lamella.loaders} */
    public String extensionPointId() {
        return "org.lamella." + plural;
    }
}
