package org.lamella.ui.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.DiffusionModel;
import org.lamella.ui.Desk;
import org.lamella.ui.form.ParameterForm;
import org.lamella.ui.job.SimulateJob;

/** Sets up a diffusion case: which model, with which parameters; what cannot be run cannot be started. */
public final class SimulationCaseView extends ViewPart {

    private static final int NARROWEST = 180;
    private static final String NONE = "No installed bundle contributes a diffusion model.";

    private Desk desk;
    private ScrolledComposite scroll;
    private Composite body;
    private Combo models;
    private Label description;
    private Label problem;
    private Button run;
    private Optional<ParameterForm> form = Optional.empty();
    @SuppressWarnings("rawtypes")
    private List<Contribution<DiffusionModel>> known = List.of();

    @Override
    public void createPartControl(Composite parent) {
        desk = Desk.of(getSite());
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        body = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).spacing(6, 8).applyTo(body);
        models = new Combo(body, SWT.READ_ONLY);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(models);
        models.addListener(SWT.Selection, event -> showModel());
        description = new Label(body, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(NARROWEST, SWT.DEFAULT).applyTo(description);
        problem = new Label(body, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(NARROWEST, SWT.DEFAULT).applyTo(problem);
        run = new Button(body, SWT.PUSH);
        run.setText("Simulate");
        run.setImage(Actions.icon("run").createImage());
        run.addListener(SWT.Selection, event -> simulate());
        run.addListener(SWT.Dispose, event -> run.getImage().dispose());
        scroll.setContent(body);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.addListener(SWT.Resize, event -> layout());
        known = desk.contributions().diffusionModels();
        models.setItems(known.stream().map(Contribution::label).toArray(String[]::new));
        models.select(0);
        showModel();
    }

    private void showModel() {
        form.ifPresent(Composite::dispose);
        form = Optional.empty();
        int index = models.getSelectionIndex();
        if (index < 0) {
            description.setText(NONE);
            run.setEnabled(false);
        } else {
            Contribution<?> model = known.get(index);
            description.setText(model.description());
            Map<String, String> last = desk.session().recent().parameters(model.id());
            ParameterForm made = new ParameterForm(body, model.parameters().orElseThrow(), last, this::check);
            made.moveAbove(problem);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(made);
            form = Optional.of(made);
            check();
        }
        layout();
    }

    private void check() {
        form.ifPresent(shown -> {
            Optional<String> wrong = shown.problem();
            problem.setText(wrong.orElse(""));
            run.setEnabled(wrong.isEmpty());
            layout();
        });
    }

    private void layout() {
        int width = Math.max(NARROWEST, scroll.getClientArea().width);
        scroll.setMinSize(NARROWEST, body.computeSize(width, SWT.DEFAULT).y);
        body.layout(true, true);
    }

    private void simulate() {
        form.ifPresent(shown -> {
            Contribution<?> model = known.get(models.getSelectionIndex());
            desk.session().recent().setParameters(model.id(), shown.texts());
            new SimulateJob(desk, model, shown.texts()).schedule();
        });
    }

    /** The fields of the case. @return the form, or the view's body when no model is there */
    public Composite form() {
        return form.map(shown -> (Composite) shown).orElse(body);
    }

    /** The button that runs the case. @return enabled when the case can be run */
    public Button runButton() {
        return run;
    }

    @Override
    public void setFocus() {
        models.setFocus();
    }
}
