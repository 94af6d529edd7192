package org.lamella.io.internal.hdf5;

/** Says in a clause what is wrong with an HDF5 file; jHDF reports damage by many kinds of unchecked exceptions. */
public final class Hdf5Damage {

    private Hdf5Damage() {
    }

    /**
     * What a failure of jHDF means for the user.
     *
     * @param failure what it threw
     * @return a clause without full stop
     */
    public static String reason(Throwable failure) {
        String message = failure.getMessage();
        if (message != null && message.contains("signature")) {
            return "it is not HDF5";
        }
        String detail = message == null ? "" : message.lines().findFirst().orElse("").strip();
        return "its HDF5 structure is damaged or of an unknown kind" + (detail.isEmpty() ? "" : " (" + detail + ")");
    }
}
