package io.vitrine.page;

import java.util.List;
import java.util.stream.Stream;

/** All screens, for tests that look at every one. */
class Screens {
    private Screens() {}

    static List<Screen> all(Screen.Place place) {
        return Stream.of(LibraryScreens.all(place), CollectionScreens.all(place), OfficeScreens.all(place))
                .flatMap(List::stream)
                .toList();
    }
}
