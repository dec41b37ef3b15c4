package io.github.blueconic4j.simulator.rest;

import java.util.Map;

import io.github.blueconic4j.simulator.http.Ending;

/** All that is known of a fault, for those who let it happen; {@link io.github.blueconic4j.simulator.Fault} is for those who want it. */
public final class FaultPlan implements Cloneable {
    /** It happens to a connection, before a byte of it is read. */
    public boolean beforeAccept;

    public Ending ending = Ending.KEEP;

    /** Whether what was asked for is done all the same. */
    public boolean commits = true;

    /** 0 for the real answer. */
    public int status;

    public byte[] body = new byte[0];
    public Map<String, String> headers = Map.of();

    /** Of the body; below 0: before the answer, or behind all of it. */
    public int endsAt = -1;

    /** Null for any. */
    public String operation;

    /** Null for any. */
    public String grant;

    public int spared;
    public int times = 1;
    public double chance = 1;
    public long beforeMillis;
    public long afterMillis;

    /** 0 for none. */
    public long medianMillis;

    public long p99Millis;

    /** 0 for as many as go. */
    public int bytesPerSecond;

    public FaultPlan copy() {
        try {
            return (FaultPlan) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }
}
