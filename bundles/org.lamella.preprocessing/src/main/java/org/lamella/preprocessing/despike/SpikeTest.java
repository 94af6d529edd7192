package org.lamella.preprocessing.despike;

/** Whether a value is more than chance makes of what its neighbours let expect. Immutable; safe for use from several threads. */
interface SpikeTest {

    /** Values up to here are no spikes whatever their neighbours are. @return a bound that saves looking at them */
    double harmless();

    /** Whether the value that a neighbourhood stands at is a spike. */
    boolean isSpike(Neighbourhood at, int channel);
}
