package io.vitrine.demo;

import io.vitrine.base.Role;
import java.util.List;

/** The people of the demo and their groups. They all have the same password. */
final class Cast {
    static final String PASSWORD = "vitrine-demo";

    /** @param note what to look at when signed in as this person */
    record Person(String email, String name, Role role, String note) {}

    record Group(String name, List<Person> members) {}

    static final Person ADA =
            new Person("ada@example.com", "Ada Lindqvist", Role.ADMINISTRATOR, "everything, and the people");
    static final Person DEV = new Person("dev@example.com", "Dev Okafor", Role.DEVELOPER, "everything but people");
    static final Person FAY =
            new Person("fay@example.com", "Fay Moreau", Role.FULL_ACCESS, "the whole library; owns most of it");
    static final Person VERA =
            new Person("vera@example.com", "Vera Santos", Role.VIEW_ONLY, "the whole library, nothing to change");
    static final Person ROSA = new Person(
            "rosa@example.com", "Rosa Engel", Role.RESTRICTED, "group Sales: collections at view and contribute");
    static final Person RAVI = new Person(
            "ravi@example.com", "Ravi Menon", Role.RESTRICTED, "group Agency: /Campaigns at contribute, own uploads");
    static final Person MIA =
            new Person("mia@example.com", "Mia Haas", Role.RESTRICTED, "manages the collection press-kit");
    static final Person SAM =
            new Person("sam@example.com", "Sam Rivers", Role.RESTRICTED, "group Shops: two collections at view");
    static final Person NEO =
            new Person("neo@example.com", "Neo Winter", Role.RESTRICTED, "sees nothing yet: the empty start");

    static final List<Person> ALL = List.of(ADA, DEV, FAY, VERA, ROSA, RAVI, MIA, SAM, NEO);

    static final Group SALES = new Group("Sales", List.of(ROSA, MIA));
    static final Group AGENCY = new Group("Agency", List.of(RAVI));
    static final Group SHOPS = new Group("Shops", List.of(SAM));

    static final List<Group> GROUPS = List.of(SALES, AGENCY, SHOPS);

    private Cast() {}
}
