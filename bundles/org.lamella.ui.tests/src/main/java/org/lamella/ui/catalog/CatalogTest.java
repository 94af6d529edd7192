package org.lamella.ui.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IContributor;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.ContributionKind;
import org.lamella.core.contribution.Decomposition;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.parameter.Parameter;
import org.lamella.core.parameter.ParameterPreset;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.platform.Catalog;
import org.lamella.platform.CatalogService;

/** The catalog over the running platform, and over a registry of its own with broken contributions in it. */
class CatalogTest {

    private static final Object KEY = new Object();

    private final IExtensionRegistry registry = RegistryFactory.createRegistry(new RegistryStrategy(null, null) {
        @Override
        public Object createExecutableExtension(RegistryContributor contributor, String className, String overridden) throws CoreException {
            try {
                return Class.forName(className, true, CatalogTest.class.getClassLoader()).getDeclaredConstructor().newInstance();
            } catch (ReflectiveOperationException notThere) {
                throw new CoreException(new Status(IStatus.ERROR, "test", "no such class", notThere));
            }
        }
    }, KEY, KEY);

    @AfterEach
    void stop() {
        registry.stop(KEY);
    }

    private void contribute(String bundle, String xml) {
        IContributor contributor = new RegistryContributor(bundle, bundle, null, null);
        byte[] plugin = ("<?xml version=\"1.0\"?><?eclipse version=\"3.4\"?><plugin>" + xml + "</plugin>").getBytes(StandardCharsets.UTF_8);
        assertTrue(registry.addContribution(new ByteArrayInputStream(plugin), contributor, false, bundle, null, KEY));
    }

    private void declareDecompositions() {
        contribute("org.lamella.platform", "<extension-point id=\"org.lamella.decompositions\" name=\"Decompositions\"/>");
    }

    private static String decomposition(String id, String label, String className) {
        return "<extension point=\"org.lamella.decompositions\"><decomposition id=\"" + id + "\" label=\"" + label
                + "\" description=\"For tests.\" class=\"" + className + "\"/></extension>";
    }

    /** Parameters of the test's decomposition. */
    public record Knobs(@Parameter(label = "Components", defaultValue = "2", min = 1, help = "K.") int components) {
    }

    /** A well-formed contribution. */
    public static final class Good implements Decomposition<Knobs> {
        @Override
        public Class<Knobs> parameterType() {
            return Knobs.class;
        }

        @Override
        public DecompositionResult decompose(SpectrumImage image, Knobs parameters, Progress progress) {
            throw new UnsupportedOperationException("never run");
        }
    }

    /** Parameters without declarations. */
    public record Undeclared(int components) {
    }

    /** A contribution whose parameters are not declared. */
    public static final class BadParameters implements Decomposition<Undeclared> {
        @Override
        public Class<Undeclared> parameterType() {
            return Undeclared.class;
        }

        @Override
        public DecompositionResult decompose(SpectrumImage image, Undeclared parameters, Progress progress) {
            throw new UnsupportedOperationException("never run");
        }
    }

    @Test
    void brokenContributionsAreReportedAndLeftOut() {
        declareDecompositions();
        contribute("lab.one", decomposition("good", "Good", Good.class.getName()) + decomposition("missing", "Missing", "lab.NoSuchClass")
                + decomposition("wrong-kind", "Wrong kind", "java.lang.Object") + decomposition("Bad Id", "Bad id", Good.class.getName())
                + decomposition("undeclared", "Undeclared", BadParameters.class.getName())
                + decomposition("nameless", "", Good.class.getName()));
        contribute("lab.two", decomposition("good", "Same id again", Good.class.getName()));
        Catalog catalog = Catalog.read(registry);
        assertEquals(List.of("good"), catalog.decompositions().stream().map(Contribution::id).toList());
        assertEquals("components", catalog.decomposition("good").orElseThrow().parameters().orElseThrow().parameters().get(0).option());
        assertEquals(6, catalog.problems().size());
        assertEquals("'wrong-kind' of bundle lab.one (org.lamella.decompositions) is left out: java.lang.Object does not implement "
                + Decomposition.class.getName() + ".", problem(catalog, "wrong-kind"));
        assertTrue(problem(catalog, "missing").contains("lab.NoSuchClass cannot be made"));
        assertTrue(problem(catalog, "Bad Id").contains("lower-case"));
        assertTrue(problem(catalog, "undeclared").contains("lacks @Parameter"));
        assertTrue(problem(catalog, "nameless").contains("no label"));
        assertTrue(problem(catalog, "'good'").contains("the id is taken by bundle lab."));
    }

    private static String withPreset(String id, String preset) {
        return decomposition(id, "Label", Good.class.getName()).replace("/></extension>", ">" + preset + "</decomposition></extension>");
    }

    private static String preset(String id, String parameter, String text) {
        return "<preset id=\"" + id + "\" label=\"Many\" description=\"For maps of many phases.\"><value parameter=\"" + parameter
                + "\" text=\"" + text + "\"/></preset>";
    }

    @Test
    void presetsAreCheckedAgainstTheParameters() {
        declareDecompositions();
        contribute("lab.one", withPreset("fine", preset("many", "components", "7")) + withPreset("typo", preset("many", "componets", "7"))
                + withPreset("low", preset("many", "components", "0"))
                + withPreset("twice", preset("many", "components", "7") + preset("many", "components", "8")));
        Catalog catalog = Catalog.read(registry);
        assertEquals(List.of("fine"), catalog.decompositions().stream().map(Contribution::id).toList());
        ParameterPreset preset = catalog.decomposition("fine").orElseThrow().preset("many").orElseThrow();
        assertEquals("Many", preset.label());
        assertEquals(Map.of("components", "7"), preset.texts());
        assertTrue(problem(catalog, "'typo'").contains("its preset 'many' cannot be used"), problem(catalog, "'typo'"));
        assertTrue(problem(catalog, "'low'").contains("its preset 'many' cannot be used"));
        assertTrue(problem(catalog, "'twice'").contains("two presets 'many'"));
    }

    private static String problem(Catalog catalog, String word) {
        return catalog.problems().stream().filter(problem -> problem.contains(word)).findFirst().orElseThrow();
    }

    @Test
    void catalogFollowsBundlesThatCome() {
        declareDecompositions();
        CatalogService service = new CatalogService(registry);
        assertEquals(List.of(), service.catalog().decompositions());
        contribute("lab.one", decomposition("good", "Good", Good.class.getName()));
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (service.catalog().decompositions().isEmpty() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertEquals(1, service.catalog().decompositions().size());
        service.dispose();
    }

    @Test
    void allExtensionPointsAreDeclaredWithSchemas() {
        for (ContributionKind kind : ContributionKind.values()) {
            var point = RegistryFactory.getRegistry().getExtensionPoint(kind.extensionPointId());
            assertNotNull(point, kind.extensionPointId());
            assertEquals("schema/" + kind.plural() + ".exsd", point.getSchemaReference());
        }
    }

    @Test
    void everythingThatShipsIsInOrder() {
        Catalog catalog = Catalog.current();
        assertEquals(List.of(), catalog.problems());
        for (Contribution<?> loader : catalog.loaders()) {
            assertFalse(loader.extensions().isEmpty(), loader.id());
        }
        assertFalse(catalog.loaders().isEmpty());
        assertFalse(catalog.writers().isEmpty());
        for (var decomposition : catalog.decompositions()) {
            var schema = decomposition.parameters().orElseThrow();
            assertEquals(schema.toTexts(schema.defaults()).size(), schema.parameters().size());
        }
    }
}
