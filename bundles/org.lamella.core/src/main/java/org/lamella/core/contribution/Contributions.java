package org.lamella.core.contribution;

import java.util.List;
import java.util.Optional;

/** Everything that bundles contribute, as workflow, command line and workbench see it. */
public interface Contributions {

    /**
     * The contributions of one kind.
     *
     * @param <T> the contract
     * @param kind which kind
     * @param contract its interface, {@code kind.contract()}
     * @return in order of id
     */
    <T> List<Contribution<T>> all(ContributionKind kind, Class<T> contract);

    /** The loaders. @return in order of id */
    default List<Contribution<SignalLoader>> loaders() {
        return all(ContributionKind.LOADER, SignalLoader.class);
    }

    /** The writers. @return in order of id */
    default List<Contribution<SignalWriter>> writers() {
        return all(ContributionKind.WRITER, SignalWriter.class);
    }

    /** The preprocessings of spectrum images. @return in order of id */
    @SuppressWarnings("rawtypes")
    default List<Contribution<Preprocessing>> preprocessings() {
        return all(ContributionKind.PREPROCESSING, Preprocessing.class);
    }

    /**
     * A preprocessing by its id.
     *
     * @param id for instance {@code despike}
     * @return empty when nobody contributes it
     */
    @SuppressWarnings("rawtypes")
    default Optional<Contribution<Preprocessing>> preprocessing(String id) {
        return preprocessings().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** The decompositions. @return in order of id */
    @SuppressWarnings("rawtypes")
    default List<Contribution<Decomposition>> decompositions() {
        return all(ContributionKind.DECOMPOSITION, Decomposition.class);
    }

    /**
     * A decomposition by its id.
     *
     * @param id for instance {@code pca}
     * @return empty when nobody contributes it
     */
    @SuppressWarnings("rawtypes")
    default Optional<Contribution<Decomposition>> decomposition(String id) {
        return decompositions().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** The decompositions of several images together. @return in order of id */
    @SuppressWarnings("rawtypes")
    default List<Contribution<JointDecomposition>> jointDecompositions() {
        return all(ContributionKind.JOINT_DECOMPOSITION, JointDecomposition.class);
    }

    /**
     * A decomposition of several images by its id.
     *
     * @param id for instance {@code fusion}
     * @return empty when nobody contributes it
     */
    @SuppressWarnings("rawtypes")
    default Optional<Contribution<JointDecomposition>> jointDecomposition(String id) {
        return jointDecompositions().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** The segmentations. @return in order of id */
    @SuppressWarnings("rawtypes")
    default List<Contribution<Segmentation>> segmentations() {
        return all(ContributionKind.SEGMENTATION, Segmentation.class);
    }

    /**
     * A segmentation by its id.
     *
     * @param id for instance {@code grabcut}
     * @return empty when nobody contributes it
     */
    @SuppressWarnings("rawtypes")
    default Optional<Contribution<Segmentation>> segmentation(String id) {
        return segmentations().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** The unmixings. @return in order of id */
    @SuppressWarnings("rawtypes")
    default List<Contribution<Unmixing>> unmixings() {
        return all(ContributionKind.UNMIXING, Unmixing.class);
    }

    /**
     * An unmixing by its id.
     *
     * @param id for instance {@code fcls}
     * @return empty when nobody contributes it
     */
    @SuppressWarnings("rawtypes")
    default Optional<Contribution<Unmixing>> unmixing(String id) {
        return unmixings().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** The quantifications. @return in order of id */
    @SuppressWarnings("rawtypes")
    default List<Contribution<Quantification>> quantifications() {
        return all(ContributionKind.QUANTIFICATION, Quantification.class);
    }

    /**
     * A quantification by its id.
     *
     * @param id for instance {@code model-fit}
     * @return empty when nobody contributes it
     */
    @SuppressWarnings("rawtypes")
    default Optional<Contribution<Quantification>> quantification(String id) {
        return quantifications().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** The diffusion models. @return in order of id */
    @SuppressWarnings("rawtypes")
    default List<Contribution<DiffusionModel>> diffusionModels() {
        return all(ContributionKind.DIFFUSION_MODEL, DiffusionModel.class);
    }

    /**
     * A diffusion model by its id.
     *
     * @param id for instance {@code moving-boundary}
     * @return empty when nobody contributes it
     */
    @SuppressWarnings("rawtypes")
    default Optional<Contribution<DiffusionModel>> diffusionModel(String id) {
        return diffusionModels().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** The comparisons of measured with simulated profiles. @return in order of id */
    @SuppressWarnings("rawtypes")
    default List<Contribution<ProfileComparison>> profileComparisons() {
        return all(ContributionKind.PROFILE_COMPARISON, ProfileComparison.class);
    }

    /**
     * A comparison by its id.
     *
     * @param id for instance {@code least-squares}
     * @return empty when nobody contributes it
     */
    @SuppressWarnings("rawtypes")
    default Optional<Contribution<ProfileComparison>> profileComparison(String id) {
        return profileComparisons().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** The judges of components. @return in order of id */
    @SuppressWarnings("rawtypes")
    default List<Contribution<ComponentJudge>> judges() {
        return all(ContributionKind.JUDGE, ComponentJudge.class);
    }

    /**
     * A judge of components by its id.
     *
     * @param id for instance {@code network}
     * @return empty when nobody contributes it
     */
    @SuppressWarnings("rawtypes")
    default Optional<Contribution<ComponentJudge>> judge(String id) {
        return judges().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** What could not be contributed and why. @return one sentence a broken contribution */
    List<String> problems();
}
