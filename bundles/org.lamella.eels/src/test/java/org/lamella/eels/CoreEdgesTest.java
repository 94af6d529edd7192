package org.lamella.eels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.xray.AbsorptionEdges;
import org.lamella.xray.Element;
import org.lamella.xray.Subshell;

class CoreEdgesTest {

    private static final EdgeMapParameters DEFAULTS = new EdgeMapParameters(0, 0, 5, BackgroundExponent.AUTOMATIC);

    /** Onsets as the EELS Atlas has them. */
    @ParameterizedTest
    @CsvSource({"B,K,188", "C,K,284", "N,K,401", "O,K,532", "Si,L23,99", "Ti,L23,456",
            "Cr,L23,575", "Mn,L23,640", "Fe,L23,708", "Ni,L23,855", "Cu,L23,931",
            "Mo,M45,227", "La,M45,832", "Gd,M45,1185", "Au,M5,2206"})
    void onsetsAreThoseOfTheAtlas(String symbol, String shells, double onsetEv) {
        CoreEdge edge = edge(symbol, shells);
        assertEquals(onsetEv, edge.onsetEv(), 2);
        assertTrue(edge.isMajor());
    }

    private static CoreEdge edge(String symbol, String shells) {
        return CoreEdges.of(Element.find(symbol).orElseThrow()).stream().filter(edge -> edge.shells().equals(shells)).findFirst()
                .orElseThrow();
    }

    @Test
    void anOnsetThatSpectraAgreeOnStandsInOneTable() {
        CoreEdge chromium = edge("Cr", "L23");
        assertEquals(1000 * AbsorptionEdges.keV(chromium.element(), Subshell.L3).orElseThrow(), chromium.onsetEv());
        assertEquals(1000 * AbsorptionEdges.keV(chromium.element(), Subshell.L2).orElseThrow(), chromium.secondOnsetEv().orElseThrow());
    }

    @Test
    void secondSubshellBeginsSoonAfterTheFirst() {
        for (Element element : Element.all()) {
            for (CoreEdge edge : CoreEdges.of(element)) {
                edge.secondOnsetEv().ifPresent(second ->
                        assertTrue(second >= edge.onsetEv() && second <= edge.onsetEv() + 50, edge + " begins again at " + second));
            }
        }
        assertTrue(Element.all().stream().noneMatch(element -> CoreEdges.of(element).isEmpty()), "every element has an edge");
    }

    @Test
    void edgesOfARangeComeByTheirOnset() {
        List<String> names = CoreEdges.between(570, 580).stream().map(CoreEdge::name).toList();
        assertTrue(names.contains("Cr_L23"), names.toString());
        assertEquals(CoreEdges.between(570, 580).stream().map(CoreEdge::onsetEv).sorted().toList(),
                CoreEdges.between(570, 580).stream().map(CoreEdge::onsetEv).toList());
    }

    @ParameterizedTest
    @CsvSource({"Cr,300,1000,Cr_L23", "N,300,1000,N_K", "Si,50,1000,Si_L23", "Si,50,3000,Si_K", "Gd,100,2000,Gd_M45", "Gd,100,1000,Gd_N45",
            "Ti,300,700,Ti_L23", "Al,20,500,Al_L23"})
    void mainEdgeIsTheClearestThatTheSpectrumCovers(String symbol, double fromEv, double toEv, String name) {
        Axis axis = Axis.uniform("Energy loss", AxisRole.SIGNAL, 2000, fromEv, (toEv - fromEv) / 1999, "eV");
        assertEquals(name, EdgeWindow.main(Element.find(symbol).orElseThrow(), axis, DEFAULTS).orElseThrow().edge().name());
    }

    @Test
    void windowsAreCutWhereTheSpectrumEnds() {
        Axis axis = Axis.uniform("Energy loss", AxisRole.SIGNAL, 300, 550, 0.2, "eV");
        EdgeWindow window = EdgeWindow.of(edge("Cr", "L23"), axis, DEFAULTS).orElseThrow();
        assertEquals(550, window.fitFromEv());
        assertEquals(window.edge().onsetEv() - 5, window.fitToEv());
        assertEquals(axis.coordinate(299), window.toEv());
        assertTrue(EdgeWindow.of(edge("Fe", "L23"), axis, DEFAULTS).isEmpty());
        Axis inKeV = Axis.uniform("Energy loss", AxisRole.SIGNAL, 300, 0.55, 0.0002, "keV");
        assertEquals(window.fitToEv(), EdgeWindow.of(edge("Cr", "L23"), inKeV, DEFAULTS).orElseThrow().fitToEv());
    }
}
