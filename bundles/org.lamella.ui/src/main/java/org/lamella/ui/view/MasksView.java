package org.lamella.ui.view;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.part.ViewPart;
import org.lamella.core.region.Mask;
import org.lamella.core.region.Region;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.ui.Desk;
import org.lamella.ui.command.MaskExports;
import org.lamella.ui.command.SegmentHandler;
import org.lamella.ui.command.UnmixHandler;
import org.lamella.ui.session.Change;
import org.lamella.ui.session.Notes;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Session;
import org.lamella.ui.session.SignalMask;

/** The masks of the current signal, and what can be made of them: union, intersection, difference, complement. */
public final class MasksView extends ViewPart {

    private Desk desk;
    private MaskTable table;
    private boolean following;

    @Override
    public void createPartControl(Composite parent) {
        desk = Desk.of(getSite());
        table = new MaskTable(parent, (name, shown) -> desk.session().notes().showMask(name, shown),
                (name, newName) -> desk.session().notes().renameMask(name, newName));
        table.control().addListener(SWT.Selection, event -> {
            if (event.detail != SWT.CHECK && !following) {
                lookAtSelected();
            }
        });
        table.control().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                removeSelected();
            }
        });
        IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
        bar.add(new DropDown("Find an object in the map", "segment", this::fillSegmentations));
        bar.add(new DropDown("Unmix the map into the spectra of the ticked masks", "unmix", this::fillUnmixings));
        fill(bar);
        MenuManager menu = new MenuManager();
        fill(menu);
        menu.add(new Separator());
        menu.add(Actions.push("Rename\tF2", "properties", table::editSelected));
        table.control().setMenu(menu.createContextMenu(table.control()));
        Following.session(table.control(), desk, this::sessionChanged);
        sessionChanged(Set.of(Change.values()));
    }

    private void fillSegmentations(MenuManager menu) {
        desk.contributions().segmentations().forEach(method -> menu.add(Actions.push(method.label() + "…", "segment",
                () -> SegmentHandler.ask(getSite().getShell(), desk, method.id()))));
    }

    private void fillUnmixings(MenuManager menu) {
        desk.contributions().unmixings().forEach(method -> menu.add(Actions.push(method.label() + "…", "unmix",
                () -> UnmixHandler.ask(getSite().getShell(), desk, method.id()))));
    }

    private void fill(IContributionManager manager) {
        manager.add(Actions.push("Make a mask of the region (m)", "mask-add", () -> ofRegion(desk.session())));
        manager.add(new Separator());
        manager.add(Actions.push("Union: pixels of any of the selected masks", "mask-or", this::union));
        manager.add(Actions.push("Intersection: pixels of all selected masks", "mask-and", () -> combine(Mask::and)));
        manager.add(Actions.push("Difference: the first selected mask without the others", "mask-minus", () -> combine(Mask::minus)));
        manager.add(Actions.push("Complement: all pixels that are not in the mask", "mask-not", this::complement));
        manager.add(new Separator());
        manager.add(Actions.push("Remove the selected masks (Delete)", "remove", this::removeSelected));
        manager.add(new Separator());
        manager.add(Actions.push("Open masks from files…", "open", () -> MaskExports.open(desk, getSite().getShell())));
        manager.add(Actions.push("Save the selected masks…", "save", () -> MaskExports.save(desk, getSite().getShell(), selected())));
    }

    /** Makes a mask of the region on the current map; nothing happens without. @param session the session @return its name */
    public static Optional<String> ofRegion(Session session) {
        Optional<SpectrumImage> image = session.current().flatMap(OpenSignal::image);
        Optional<Region> region = session.focus().region();
        if (image.isEmpty() || region.isEmpty()) {
            return Optional.empty();
        }
        Mask mask = region.get().toMask(image.get().cube().width(), image.get().cube().height()).named("region");
        return Optional.of(session.notes().addMask(mask));
    }

    private List<SignalMask> selected() {
        Notes notes = desk.session().notes().current();
        return table.selected().stream().map(notes::mask).flatMap(Optional::stream).toList();
    }

    private void combine(BinaryOperator<Mask> operation) {
        List<SignalMask> masks = selected();
        if (masks.size() > 1) {
            add(masks.stream().map(SignalMask::mask).reduce(operation).orElseThrow());
        }
    }

    /** Makes a mask of the pixels of any of the selected masks, and selects it. */
    public void union() {
        combine(Mask::or);
    }

    /** Makes a mask of all pixels that are in none of the selected masks, and selects it. */
    public void complement() {
        List<SignalMask> masks = selected();
        if (!masks.isEmpty()) {
            add(masks.stream().map(SignalMask::mask).reduce(Mask::or).orElseThrow().not());
        }
    }

    private void add(Mask mask) {
        String name = desk.session().notes().addMask(mask);
        table.select(List.of(name));
        lookAtSelected();
    }

    private void lookAtSelected() {
        List<String> names = table.selected();
        if (names.size() == 1) {
            desk.session().setMask(Optional.of(names.get(0)));
        }
    }

    private void removeSelected() {
        table.selected().forEach(name -> desk.session().notes().removeMask(name));
    }

    private void sessionChanged(Set<Change> changes) {
        if (changes.contains(Change.MASKS) || changes.contains(Change.CURRENT)) {
            following = true;
            try {
                List<SignalMask> masks = desk.session().notes().current().masks();
                table.show(masks);
                setContentDescription(masks.isEmpty() ? "Draw a region, then make a mask of it" : "");
            } finally {
                following = false;
            }
        }
    }

    /** The table of the view. @return one row a mask */
    public Table table() {
        return table.control();
    }

    @Override
    public void setFocus() {
        table.control().setFocus();
    }
}
