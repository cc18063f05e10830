package io.vitrine.page;

import org.junit.jupiter.api.Test;

/** Everybody can use the screens of collections and searches. */
class CollectionAccessibilityTest {
    @Test
    void nothingIsInTheWay() {
        Accessible.nothingIsInTheWay(CollectionScreens::all);
    }
}
