package org.lamella.ui.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.core.commands.IParameterValues;
import org.eclipse.ui.PlatformUI;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.ui.Desk;

/** The values that the parameter of a command takes, the ids of contributed methods: quick access lists them. */
abstract class MethodValues implements IParameterValues {

    private final Function<Contributions, List<? extends Contribution<?>>> methods;

    MethodValues(Function<Contributions, List<? extends Contribution<?>>> methods) {
        this.methods = methods;
    }

    @Override
    public Map<String, String> getParameterValues() {
        Map<String, String> values = new LinkedHashMap<>();
        methods.apply(Desk.of(PlatformUI.getWorkbench()).contributions()).forEach(method -> values.put(method.label(), method.id()));
        return values;
    }
}
