package org.lamella.ui;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.osgi.framework.FrameworkUtil;

/** Makes the workbench's desk and hands the same one to every window and part. */
public final class DeskFactory extends AbstractServiceFactory {

    @Override
    public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
        Desk inherited = parent.getService(Desk.class);
        return inherited != null ? inherited
                : new Desk(Display.getCurrent(), Platform.getStateLocation(FrameworkUtil.getBundle(DeskFactory.class)).toPath());
    }
}
