package io.vitrine.page;

import org.junit.jupiter.api.Test;

/** Everybody can use the screens of people, jobs and the rest. */
class OfficeAccessibilityTest {
    @Test
    void nothingIsInTheWay() {
        Accessible.nothingIsInTheWay(OfficeScreens::all);
    }
}
