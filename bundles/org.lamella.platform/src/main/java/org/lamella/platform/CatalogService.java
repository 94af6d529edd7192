package org.lamella.platform;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IRegistryEventListener;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionPoint;

/** Keeps a catalog up to date: it is read when first asked for, and again after bundles came or went. */
public final class CatalogService implements IRegistryEventListener {

    private final IExtensionRegistry registry;
    private Catalog catalog;

    /**
     * Watches a registry.
     *
     * @param registry the platform's extension registry, {@code RegistryFactory.getRegistry()}
     */
    public CatalogService(IExtensionRegistry registry) {
        this.registry = registry;
        registry.addListener(this);
    }

    /** The catalog as of now. @return never null */
    public synchronized Catalog catalog() {
        if (catalog == null) {
            catalog = Catalog.read(registry);
        }
        return catalog;
    }

    /** Stops watching. */
    public void dispose() {
        registry.removeListener(this);
    }

    private synchronized void forget() {
        catalog = null;
    }

    @Override
    public void added(IExtension[] extensions) {
        forget();
    }

    @Override
    public void removed(IExtension[] extensions) {
        forget();
    }

    @Override
    public void added(IExtensionPoint[] extensionPoints) {
        forget();
    }

    @Override
    public void removed(IExtensionPoint[] extensionPoints) {
        forget();
    }
}
