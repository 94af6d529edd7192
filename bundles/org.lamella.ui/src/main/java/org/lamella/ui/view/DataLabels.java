package org.lamella.ui.view;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.Image;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.ui.session.AbsentSignal;
import org.lamella.ui.session.DerivedComposition;
import org.lamella.ui.session.DerivedMaps;
import org.lamella.ui.session.DerivedProfile;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.DerivedSimulation;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Session;
import org.lamella.ui.view.DataTree.ComponentNode;
import org.lamella.ui.view.DataTree.MaskNode;
import org.lamella.workflow.StepRecord;

/** Names and pictures of the data tree: what it is, then in grey how large, where from or how much. */
final class DataLabels extends StyledCellLabelProvider {

    private final Session session;
    private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources());
    private final Map<String, Image> byName = new HashMap<>();

    DataLabels(Session session) {
        this.session = session;
    }

    @Override
    public void update(ViewerCell cell) {
        StyledString text = text(cell.getElement());
        cell.setText(text.getString());
        cell.setStyleRanges(text.getStyleRanges());
        cell.setImage(byName.computeIfAbsent(icon(cell.getElement()), name -> images.create(Actions.icon(name))));
        boolean current = cell.getElement() instanceof OpenSignal signal && session.current().filter(signal::equals).isPresent();
        cell.setFont(current ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null);
    }

    static StyledString text(Object node) {
        if (node instanceof OpenSignal signal) {
            return new StyledString(signal.label()).append("  " + size(signal.signal()), StyledString.QUALIFIER_STYLER);
        }
        if (node instanceof AbsentSignal absent) {
            return new StyledString(absent.file().getFileName() + "  not available", StyledString.QUALIFIER_STYLER);
        }
        if (node instanceof DerivedResult result) {
            StyledString text = new StyledString(result.label());
            return result.outcome().isPresent() ? text : text.append("  not kept, run it again", StyledString.QUALIFIER_STYLER);
        }
        if (node instanceof DerivedComposition made) {
            return new StyledString(made.outcome().title()).append("  " + made.composition().method(), StyledString.QUALIFIER_STYLER);
        }
        if (node instanceof DerivedProfile made) {
            return new StyledString(made.label()).append("  profile", StyledString.QUALIFIER_STYLER);
        }
        if (node instanceof DerivedMaps made) {
            return new StyledString(made.label()).append("  maps", StyledString.QUALIFIER_STYLER);
        }
        if (node instanceof MaskNode mask) {
            return new StyledString(mask.mask().name()).append("  " + mask.mask().mask().count() + " pixels",
                    StyledString.QUALIFIER_STYLER);
        }
        if (node instanceof DerivedSimulation simulation) {
            return new StyledString(simulation.label()).append("  simulation", StyledString.QUALIFIER_STYLER);
        }
        ComponentNode component = (ComponentNode) node;
        boolean rejected = component.result().rejected().contains(component.number());
        String share = component.result().decomposition().map(found -> ComponentFacts.share(found, component.number()))
                .map(words -> words.replaceFirst(" of .*", "")).orElse("");
        return new StyledString("Component " + (component.number() + 1)).append("  " + share + (rejected ? "  rejected" : ""),
                StyledString.QUALIFIER_STYLER);
    }

    private static String size(Signal signal) {
        return Arrays.stream(signal.shape()).mapToObj(Integer::toString).collect(Collectors.joining(" × "));
    }

    private static String icon(Object node) {
        if (node instanceof OpenSignal open) {
            return open.signal() instanceof SpectrumImage ? "signal-map" : open.signal() instanceof org.lamella.core.signal.Spectrum
                    ? "signal-spectrum" : "signal-image";
        }
        if (node instanceof DerivedComposition) {
            return "composition";
        }
        if (node instanceof MaskNode) {
            return "mask";
        }
        if (node instanceof DerivedProfile) {
            return "region-line";
        }
        if (node instanceof DerivedMaps) {
            return "elements";
        }
        if (node instanceof DerivedSimulation) {
            return "diffusion";
        }
        return node instanceof AbsentSignal ? "absent" : node instanceof DerivedResult ? "result" : "component";
    }

    @Override
    public String getToolTipText(Object node) {
        if (node instanceof OpenSignal signal) {
            return signal.origin().map(origin -> origin.file() + "\n" + origin.format() + (origin.part().isEmpty() ? "" : "\n"
                    + texts(origin.part()))).or(() -> signal.prepared().map(made -> "Prepared: " + made.label() + "\n"
                    + texts(made.parameters()))).orElse(signal.rebuilt().isPresent() ? "Rebuilt from components"
                    : "Not from a file, and not kept at the end");
        }
        if (node instanceof AbsentSignal absent) {
            return absent.file() + "\n" + absent.reason();
        }
        if (node instanceof DerivedComposition made) {
            return provenance(made.outcome().step());
        }
        if (node instanceof DerivedProfile made) {
            return made.contribution() + "\n" + texts(made.parameters());
        }
        if (node instanceof DerivedMaps made) {
            return made.contribution() + "\n" + texts(made.parameters());
        }
        if (node instanceof DerivedSimulation simulation) {
            return simulation.contribution() + "\n" + texts(simulation.parameters());
        }
        if (node instanceof MaskNode) {
            return "";
        }
        Optional<DerivedResult> result = node instanceof ComponentNode component ? Optional.of(component.result())
                : Optional.of((DerivedResult) node);
        return result.flatMap(DerivedResult::outcome).map(outcome -> provenance(outcome.step())).orElse("");
    }

    private static String provenance(StepRecord step) {
        return step.contribution() + " of " + step.bundle() + "\n" + texts(step.parameters());
    }

    private static String texts(Map<String, String> parameters) {
        return parameters.entrySet().stream().filter(entry -> !entry.getValue().isBlank())
                .map(entry -> entry.getKey() + " = " + entry.getValue()).collect(Collectors.joining("\n"));
    }

    @Override
    public void dispose() {
        images.dispose();
        super.dispose();
    }
}
