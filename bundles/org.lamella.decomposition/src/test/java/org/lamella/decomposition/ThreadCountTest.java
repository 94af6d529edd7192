package org.lamella.decomposition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Decomposition;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.parallel.WorkerPool;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.fusion.FusionParameters;
import org.lamella.decomposition.fusion.StructuredFusion;
import org.lamella.decomposition.ica.IndependentComponents;
import org.lamella.decomposition.nmf.AlternatingNmf;
import org.lamella.decomposition.nmf.HalsNmf;
import org.lamella.decomposition.nmf.MultiplicativeNmf;
import org.lamella.decomposition.nmf.OrthogonalNmf;
import org.lamella.decomposition.nmf.RelevanceNmf;
import org.lamella.decomposition.pca.PrincipalComponents;
import org.lamella.decomposition.physics.PhysicsNmf;
import org.lamella.decomposition.poisson.PoissonNmf;
import org.lamella.decomposition.psnmf.Psnmf;
import org.lamella.decomposition.tensor.PolyadicComponents;
import org.lamella.decomposition.tensor.TuckerComponents;
import org.lamella.decomposition.vca.SampledVertices;
import org.lamella.decomposition.vca.VertexComponents;

/** Results must be the same bits for any number of threads; the pool's size is fixed when a JVM starts, so each count has its own. */
class ThreadCountTest {

    @Test
    void resultsAreTheSameBitsForAnyNumberOfThreads() throws IOException, InterruptedException {
        String one = digestWithThreads(1);
        assertEquals(one, digestWithThreads(2));
        assertEquals(one, digestWithThreads(8));
    }

    private static String digestWithThreads(int threads) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-D" + WorkerPool.THREADS_PROPERTY + "=" + threads, "-cp", System.getProperty("java.class.path"), Digest.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        assertEquals(threads + " threads", output.lines().findFirst().orElse(""));
        return output.lines().skip(1).findFirst().orElseThrow();
    }

    /** Prints the number of threads and a digest of the results of every decomposition. */
    static final class Digest {

        private Digest() {
        }

        public static void main(String[] arguments) throws LamellaException, NoSuchAlgorithmException {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            SpectrumImage sparse = TestImages.ofCounts(50, TestImages.patchyCounts(2500, 300, 0.1, 1));
            SpectrumImage full = TestImages.ofCounts(50, TestImages.patchyCounts(2500, 300, 1.5, 2));
            SpectrumImage fewPixels = TestImages.ofCounts(20, TestImages.patchyCounts(220, 500, 0.3, 3));
            for (SpectrumImage image : new SpectrumImage[] {sparse, full, fewPixels}) {
                add(digest, new PrincipalComponents(), image, Map.of("components", "5"));
                add(digest, new PrincipalComponents(), image, Map.of("solver", "randomized", "background", "mean", "estimates", "all"));
                add(digest, new PrincipalComponents(), image, Map.of("solver", "incremental", "weighting", "anscombe"));
                add(digest, new IndependentComponents(), image, Map.of("components", "3", "restarts", "2", "max-iterations", "50"));
                add(digest, new HalsNmf(), image, Map.of("max-iterations", "30"));
                add(digest, new HalsNmf(), image, Map.of("initialisation", "random", "binning", "1", "weighting", "poisson",
                        "max-iterations", "30", "starts", "2"));
                add(digest, new HalsNmf(), image, Map.of("sum-to-one", "true", "max-iterations", "20"));
                add(digest, new HalsNmf(), image, Map.of("smoothness", "0.5", "map-sparsity", "0.1", "max-iterations", "20"));
                add(digest, new AlternatingNmf(), image, Map.of("max-iterations", "20"));
                add(digest, new MultiplicativeNmf(), image, Map.of("max-iterations", "20"));
                add(digest, new OrthogonalNmf(), image, Map.of("max-iterations", "20", "binning", "1"));
                add(digest, new RelevanceNmf(), image, Map.of("max-iterations", "20", "components", "5", "starts", "2"));
                add(digest, new PoissonNmf(), image, Map.of("max-iterations", "30", "binning", "1", "starts", "2"));
                add(digest, new Psnmf(), image, Map.of("max-iterations", "30", "variant", "paper", "binning", "2"));
                add(digest, new Psnmf(), image, Map.of("max-iterations", "30", "binning", "2"));
                add(digest, new PhysicsNmf(), image, Map.of("elements", "O,Mg,Si", "beam-energy", "200", "binning", "2", "smoothness", "1",
                        "max-iterations", "10", "starts", "2"));
                add(digest, new VertexComponents(), image, Map.of("averaged", "5"));
                add(digest, new SampledVertices(), image, Map.of("samples", "500"));
                add(digest, new PolyadicComponents(), image, Map.of("starts", "2", "max-iterations", "30"));
                add(digest, new PolyadicComponents(), image, Map.of("starts", "1", "max-iterations", "30", "non-negative", "false"));
                add(digest, new TuckerComponents(), image, Map.of("max-iterations", "10"));
                add(digest, new TuckerComponents(), image, Map.of("max-iterations", "30", "non-negative", "true", "profiles", "4"));
            }
            addFused(digest, List.of(sparse, full));
            System.out.println(WorkerPool.threads() + " threads");
            System.out.println(HexFormat.of().formatHex(digest.digest()));
        }

        private static <P extends Record> void add(MessageDigest digest, Decomposition<P> decomposition, SpectrumImage image,
                Map<String, String> texts) throws LamellaException {
            P parameters = ParameterSchema.of(decomposition.parameterType()).parse(texts);
            add(digest, decomposition.decompose(image, parameters, Progress.NONE));
        }

        private static void addFused(MessageDigest digest, List<SpectrumImage> images) throws LamellaException {
            for (String model : List.of("shared", "deviation")) {
                FusionParameters parameters = ParameterSchema.of(FusionParameters.class)
                        .parse(Map.of("model", model, "balance", "noise", "starts", "2", "max-iterations", "30"));
                for (DecompositionResult result : new StructuredFusion().decompose(images, parameters, Progress.NONE)) {
                    add(digest, result);
                }
            }
        }

        private static void add(MessageDigest digest, DecompositionResult result) {
            for (int k = 0; k < result.components(); k++) {
                add(digest, result.spectra()[k]);
                add(digest, result.maps()[k]);
            }
            add(digest, result.objective());
            result.compositions().forEach(composition -> composition.shares()
                    .forEach(share -> add(digest, new double[] {share.atomicFraction(), share.atomicFractionSigma()})));
            result.scree().ifPresent(scree -> {
                add(digest, scree.explainedVariance());
                scree.estimates().forEach(estimate -> add(digest, estimate.curve()));
            });
        }

        private static void add(MessageDigest digest, double[] values) {
            ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
            bytes.asDoubleBuffer().put(values);
            digest.update(bytes.array());
        }
    }
}
