package org.lamella.workflow.element;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lamella.core.LamellaException;
import org.lamella.core.parameter.ParameterInfo;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.xray.Element;

/** Makes maps of elements from spectrum images of one kind. */
public interface ElementMapper {

    /** Maps of X-ray lines. */
    ElementMapper LINES = new LineMapper();
    /** Maps of the edges of energy losses. */
    ElementMapper EDGES = new EdgeMapper();

    /**
     * The mapper for an image.
     *
     * @param image a spectrum image
     * @return edges for energy losses, X-ray lines for all others
     */
    static ElementMapper of(SpectrumImage image) {
        return image.header().kind() == SignalKind.EELS ? EDGES : LINES;
    }

    /** Names of the parameters of all kinds. @return option names */
    static List<String> parameterNames() {
        return Stream.of(LINES, EDGES).flatMap(mapper -> mapper.schema().parameters().stream()).map(ParameterInfo::option)
                .distinct().toList();
    }

    /** What is mapped. @return for instance {@code X-ray lines} */
    String what();

    /** The declared parameters. @return of a record of parameters */
    ParameterSchema<?> schema();

    /**
     * Maps elements.
     *
     * @param image a spectrum image
     * @param elements the elements
     * @param parameters texts by option name; what is missing takes its default
     * @param progress progress and cancellation
     * @return one map an element in the given order, without the elements that do not show in the image
     * @throws LamellaException when a parameter is unknown or wrong, when the energy axis is in no unit of energy, or when cancelled
     */
    List<ElementMap> maps(SpectrumImage image, List<Element> elements, Map<String, String> parameters, Progress progress)
            throws LamellaException;

    /**
     * Says which elements do not show in an image.
     *
     * @param elements those that were asked for
     * @param maps those that were made
     * @param image the image
     * @return a sentence each
     */
    default List<String> missing(List<Element> elements, List<ElementMap> maps, SpectrumImage image) {
        List<Element> made = maps.stream().map(map -> map.mark().element()).toList();
        return elements.stream().filter(element -> !made.contains(element))
                .map(element -> element.symbol() + " " + absence() + " '" + image.title() + "'.").toList();
    }

    /** Why an element may not show. @return for instance {@code has no line that the beam excites on the energy axis of} */
    String absence();

    /**
     * All parameters as texts, for provenance.
     *
     * @param parameters those that were given
     * @return texts by option name
     * @throws LamellaException when one is unknown or wrong
     */
    default Map<String, String> allTexts(Map<String, String> parameters) throws LamellaException {
        return schema().toTexts(schema().parse(parameters));
    }
}
