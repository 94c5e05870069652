package org.mixwright.desktop.control;

/**
 * The ballistics of a meter: up at once, down by 20 dB in 1.7 s (a peak programme meter's return, IEC 60268-10), and the
 * highest of the last moments held.
 */
final class PeakHold {
    private static final double FALL_DB_PER_SECOND = 20 / 1.7;
    private static final long HOLD_NANOS = 1_500_000_000L;

    private double shownDb = Double.NEGATIVE_INFINITY;
    private double heldDb = Double.NEGATIVE_INFINITY;
    private long heldSince;
    private long last;

    void update(double db, long nowNanos) {
        double fallDb = Math.max(0, nowNanos - last) * 1e-9 * FALL_DB_PER_SECOND;
        last = nowNanos;
        double fallen = shownDb - fallDb;
        shownDb = db >= fallen ? db : fallen;
        if (db >= heldDb) {
            heldDb = db;
            heldSince = nowNanos;
        } else if (nowNanos - heldSince > HOLD_NANOS) {
            heldDb = Math.max(shownDb, heldDb - fallDb);
        }
    }

    void reset() {
        shownDb = Double.NEGATIVE_INFINITY;
        heldDb = Double.NEGATIVE_INFINITY;
    }

    double shownDb() {
        return shownDb;
    }

    double heldDb() {
        return heldDb;
    }
}
