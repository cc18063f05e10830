package io.vitrine.base;

/** How many ids a list in a request may have. */
public final class ItemsPerCall {
    /** The limit in force; bound while a request is served. */
    public static final ScopedValue<Integer> MOST = ScopedValue.newInstance();

    private static final int USUAL = 10_000;

    private ItemsPerCall() {}

    /** Errors: too-many-items, naming the field and the setting. */
    public static void check(String field, int number) {
        check(field, number, Integer.MAX_VALUE);
    }

    /**
     * The same for lists with a lower limit of their own.
     *
     * @param ceiling the most items the list may have, whatever the setting
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
