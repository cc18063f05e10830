package io.vitrine.demo;

import io.vitrine.demo.Cast.Group;
import io.vitrine.demo.Cast.Person;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The media collections of the demo: what is in each, and who sees it. */
final class Shelves {
    /**
     * One collection.
     *
     * @param folders member folders, by path
     * @param files prefixes of the paths of member files
     */
    record Shelf(
            String name,
            String description,
            Person owner,
            List<String> folders,
            List<String> files,
            List<Share> shares) {}

    /** A level for a person or for a group, whichever is given. */
    record Share(@Nullable Person person, @Nullable Group group, String level) {}

    /** A folder that is shared by itself. */
    record SharedFolder(String path, List<Share> shares) {}

    static final List<Shelf> ALL = List.of(
            new Shelf(
                    "latest-brand-assets",
                    "Logos, colours and guidelines as they are today",
                    Cast.FAY,
                    List.of("/Brand/Logos", "/Brand/Colours"),
                    List.of("/Brand/Guidelines/", "/Brand/Patterns/"),
                    List.of(with(Cast.SALES, "view"), with(Cast.AGENCY, "contribute"), with(Cast.SHOPS, "view"))),
            new Shelf(
                    "spring-2026",
                    "Everything for the spring campaign",
                    Cast.FAY,
                    List.of("/Campaigns/2026-Spring"),
                    List.of("/Social/Posts/2026-04/"),
                    List.of(with(Cast.AGENCY, "manage"), with(Cast.SALES, "view"))),
            new Shelf(
                    "summer-moodboard",
                    "Where summer may go",
                    Cast.FAY,
                    List.of(),
                    List.of("/Campaigns/2026-Summer/", "/Library/"),
                    List.of(with(Cast.RAVI, "contribute"))),
            new Shelf(
                    "press-kit",
                    "For journalists: pictures, portraits, releases",
                    Cast.MIA,
                    List.of("/Press/Releases"),
                    List.of("/Press/Images/", "/Press/Portraits/"),
                    List.of(with(Cast.SALES, "view"))),
            new Shelf(
                    "shop-window",
                    "What every shop shows this month",
                    Cast.FAY,
                    List.of(),
                    List.of("/Products/Lamps/", "/Products/Chairs/"),
                    List.of(with(Cast.SHOPS, "view"), with(Cast.SALES, "contribute"))),
            new Shelf(
                    "shoes",
                    "All shoes",
                    Cast.FAY,
                    List.of("/Products/Shoes"),
                    List.of(),
                    List.of(with(Cast.SALES, "view"))),
            new Shelf(
                    "tableware",
                    "Bottles and vases",
                    Cast.FAY,
                    List.of("/Products/Bottles", "/Products/Vases"),
                    List.of(),
                    List.of(with(Cast.ROSA, "manage"))),
            new Shelf(
                    "posters",
                    "Posters of every campaign, for print",
                    Cast.FAY,
                    List.of("/Campaigns/2025-Autumn/Posters", "/Campaigns/2026-Spring/Posters"),
                    List.of(),
                    List.of(with(Cast.AGENCY, "view"))),
            new Shelf(
                    "lisbon-opening",
                    "The opening week in Lisbon",
                    Cast.DEV,
                    List.of("/Events/Lisbon"),
                    List.of(),
                    List.of(with(Cast.MIA, "view"))),
            new Shelf(
                    "social-april-may",
                    "Posts and stories",
                    Cast.FAY,
                    List.of("/Social/Stories"),
                    List.of("/Social/Posts/"),
                    List.of(with(Cast.AGENCY, "contribute"))),
            new Shelf(
                    "sounds-and-patterns",
                    "For films and walls",
                    Cast.DEV,
                    List.of("/Brand/Sound"),
                    List.of("/Brand/Patterns/"),
                    List.of()),
            new Shelf(
                    "store-maps",
                    "How to get there",
                    Cast.FAY,
                    List.of("/Stores/Maps"),
                    List.of(),
                    List.of(with(Cast.SHOPS, "view"))));

    static final List<SharedFolder> FOLDERS = List.of(
            new SharedFolder("/Campaigns", List.of(with(Cast.AGENCY, "contribute"))),
            new SharedFolder("/Press", List.of(with(Cast.MIA, "manage"))));

    private Shelves() {}

    /** The request body that shares something in these ways, given the ids of people by e-mail and of groups by name. */
    static Map<String, Object> body(List<Share> shares, Map<String, String> ids) {
        return Map.of(
                "addOrModify",
                shares.stream()
                        .map(share -> Map.of("principal", principal(share, ids), "level", share.level()))
                        .toList());
    }

    private static Map<String, String> principal(Share share, Map<String, String> ids) {
        return share.person() != null
                ? Map.of(
                        "type",
                        "user",
                        "id",
                        String.valueOf(ids.get(share.person().email())))
                : Map.of(
                        "type",
                        "group",
                        "id",
                        String.valueOf(ids.get(
                                share.group() == null ? "" : share.group().name())));
    }

    private static Share with(Person person, String level) {
        return new Share(person, null, level);
    }

    private static Share with(Group group, String level) {
        return new Share(null, group, level);
    }
}
