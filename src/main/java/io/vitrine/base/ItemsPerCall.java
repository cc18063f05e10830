package io.vitrine.base;

/** How many ids a list in a request may have. */
public final class ItemsPerCall {
    /** Bound while a request is served. */
    public static final ScopedValue<Integer> MOST = ScopedValue.newInstance();

    private static final int USUAL = 10_000;

    private ItemsPerCall() {}

    /** Errors: too-many-items, naming the field and the setting. */
    public static void check(String field, int number) {
        check(field, number, Integer.MAX_VALUE);
    }

    /**
     * For lists that are always shorter.
     *
     * @param ceiling how many there may be in any case
     */
    public static void check(String field, int number, int ceiling) {
        var most = MOST.orElse(USUAL);
        if (number > Math.min(most, ceiling)) {
            throw Problem.invalidField(
                    "too-many-items",
                    ceiling < most
                            ? Problem.Field.of(field, CommonFault.TOO_MANY, ceiling)
                            : Problem.Field.of(
                                    field, CommonFault.TOO_MANY_AS_SET, most, "vitrine.limits.items-per-call"));
        }
    }
}
