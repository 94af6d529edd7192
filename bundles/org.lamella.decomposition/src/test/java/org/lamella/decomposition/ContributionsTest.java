package org.lamella.decomposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lamella.core.contribution.Decomposition;
import org.lamella.core.contribution.JointDecomposition;
import org.lamella.core.contribution.Parameterised;
import org.lamella.core.parameter.ParameterSchema;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the bundle contributes can be made, and its defaults are within their own bounds. */
class ContributionsTest {

    @Test
    void everyContributionHasParametersWhoseDefaultsAreValid() throws Exception {
        Document plugin;
        try (InputStream file = ContributionsTest.class.getResourceAsStream("/plugin.xml")) {
            plugin = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
        }
        Set<String> ids = new HashSet<>();
        for (String kind : List.of("decomposition", "jointDecomposition")) {
            NodeList elements = plugin.getElementsByTagName(kind);
            for (int i = 0; i < elements.getLength(); i++) {
                Element element = (Element) elements.item(i);
                assertTrue(ids.add(element.getAttribute("id")), "id used twice: " + element.getAttribute("id"));
                Object contribution = Class.forName(element.getAttribute("class")).getConstructor().newInstance();
                assertTrue((kind.equals("decomposition") ? Decomposition.class : JointDecomposition.class).isInstance(contribution));
                Class<? extends Record> type = ((Parameterised<?>) contribution).parameterType();
                assertEquals(type, ParameterSchema.of(type).parse(Map.of()).getClass());
            }
        }
        assertTrue(ids.containsAll(Set.of("nmf", "nmf-als", "nmf-mu", "nmf-so", "nmf-ard", "nmf-poisson", "physics", "psnmf", "vca", "sss-vca",
                "cpd", "tucker", "fusion")), ids.toString());
    }
}
