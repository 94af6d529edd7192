package org.lamella.calphad.internal.tdb;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lamella.calphad.Notice;
import org.lamella.calphad.internal.Parameter;
import org.lamella.calphad.internal.PhaseDefinition;
import org.lamella.calphad.internal.Species;

/**
 * What stands in a database.
 *
 * @param name name of the file
 * @param molarMasses elements with their molar masses in g/mol, vacancies and electrons included, in the order of the file
 * @param species species by name, elements included
 * @param phases phases by name in the order of the file
 * @param parameters parameters in the order of the file
 * @param rejected phases that the database asks to leave out unless they are named
 * @param references literature by key
 * @param notices what is not used or had to be interpreted
 */
public record DatabaseContent(String name, Map<String, Double> molarMasses, Map<String, Species> species,
        Map<String, PhaseDefinition> phases, List<Parameter> parameters, Set<String> rejected, Map<String, String> references,
        List<Notice> notices) {
}
