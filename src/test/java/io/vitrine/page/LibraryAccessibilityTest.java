package io.vitrine.page;

import org.junit.jupiter.api.Test;

/** Everybody can use the screens of the library. */
class LibraryAccessibilityTest {
    @Test
    void nothingIsInTheWay() {
        Accessible.nothingIsInTheWay(LibraryScreens::all);
    }
}
