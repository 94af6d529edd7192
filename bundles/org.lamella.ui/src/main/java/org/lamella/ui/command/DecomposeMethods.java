package org.lamella.ui.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.core.commands.IParameterValues;
import org.eclipse.ui.PlatformUI;
import org.lamella.ui.Desk;

/** The values that the decompose command's parameter takes: quick access lists them. */
public final class DecomposeMethods implements IParameterValues {

    @Override
    public Map<String, String> getParameterValues() {
        Map<String, String> values = new LinkedHashMap<>();
        Desk.of(PlatformUI.getWorkbench()).contributions().decompositions().forEach(method -> values.put(method.label(), method.id()));
        return values;
    }
}
