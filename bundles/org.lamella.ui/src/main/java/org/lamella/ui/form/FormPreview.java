package org.lamella.ui.form;

import java.util.Map;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Shows beside a form what an algorithm would make of its values. */
public interface FormPreview {

    /** Makes the picture. @param parent where it lies @return a control; when it is disposed the preview ends */
    Control create(Composite parent);

    /** Shows what comes of values, some time later; what was asked for before is given up. @param texts checked values by option name */
    void show(Map<String, String> texts);
}
