package org.lamella.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Documents of any text end as nodes or as one line. */
class YamlDocumentTest {

    private static String refusal(String yaml) {
        return assertThrows(LamellaException.class, () -> YamlDocument.read(yaml, "case.yaml")).getMessage();
    }

    @Test
    void documentBecomesItsRoot() throws LamellaException {
        assertEquals(2, assertInstanceOf(MappingNode.class, YamlDocument.read("a: 1\nb: [2, 3]\n", "case.yaml")).getValue().size());
    }

    @Test
    void deepNestingIsRefusedBeforeItExhaustsTheStack() {
        assertEquals("Cannot read case.yaml: line 1 is nested more than 20 deep.", refusal("[".repeat(100_000)));
        assertEquals("Cannot read case.yaml: line 2 is nested more than 20 deep.", refusal("a:\n  " + "[".repeat(5000) + "]".repeat(5000)));
    }

    @Test
    void aliasesNeitherRunInCirclesNorExplode() throws LamellaException {
        assertEquals("Cannot read case.yaml: line 1 has an alias within its own anchor.", refusal("a: &x [1, *x]\n"));
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            laughs.append("a").append(i).append(": &a").append(i).append(" [").append(("*a" + (i - 1) + ", ").repeat(3)).append("*a")
                    .append(i - 1).append("]\n");
        }
        assertEquals("Cannot read case.yaml: line 9 has more than 100000 values with all aliases put in.", refusal(laughs.toString()));
        assertInstanceOf(MappingNode.class, YamlDocument.read("a: &x [1, 2]\nb: *x\n", "case.yaml"), "aliases as people use them");
    }

    @Test
    void mistakesAreToldWithTheirLine() {
        assertEquals("Cannot read case.yaml: line 2 is not YAML, found unknown escape character y(121).", refusal("a: 1\nb: \"\\y\"\n"));
        assertEquals("Cannot read case.yaml: it is empty.", refusal("# nothing\n"));
    }
}
