package io.vitrine.base;

import com.github.f4b6a3.tsid.Tsid;
import com.github.f4b6a3.tsid.TsidCreator;

/** Makes, reads and shows the 64-bit, time-ordered ids of all objects. */
public final class Ids {
    /** The value of an id that names nothing; no object ever has it. */
    public static final long NOTHING = 0;

    private Ids() {}

    /** A new value, larger than all that this process made before and different from any that another process makes. */
    public static long next() {
        return TsidCreator.getTsid1024().toLong();
    }

    /** The 13 characters that show the id to people and programs. */
    public static String show(long value) {
        return Tsid.from(value).toString();
    }

    /** The value behind 13 characters in either case, or {@link #NOTHING} if they are no id. */
    public static long read(String text) {
        return Tsid.isValid(text) ? Math.max(Tsid.from(text).toLong(), NOTHING) : NOTHING;
    }
}
