package io.vitrine.demo.art;

import java.util.List;

/** What the brand says: lines for posters and mails, and its press releases. */
final class Words {
    static final String BRAND = "Lumen & Tide";
    static final String CLAIM = "OBJECTS FOR LIGHT AND WATER";

    static final List<String> HEADLINES = List.of(
            "LIGHT THE TIDE",
            "SLOW WATER",
            "THE BLUE HOUR",
            "SALT & SUN",
            "SPRING TIDE",
            "HARBOUR LIGHTS",
            "AFTER THE RAIN",
            "BRIGHT BY NATURE",
            "LOW TIDE, HIGH LIGHT",
            "MADE FOR EVENINGS",
            "COME ASHORE",
            "FIRST LIGHT",
            "NINE WAVES",
            "STAY A LITTLE LONGER");

    static final List<String> QUOTES = List.of(
            "Light is a material.",
            "We design for the hour after sunset.",
            "Good things are repaired twice.",
            "The sea keeps no straight lines.",
            "Make less, keep it longer.",
            "A room begins with its lamp.");

    static final List<Release> RELEASES = List.of(
            new Release(
                    "Lumen & Tide opens its first house in Lisbon",
                    "Lisbon, 12 March 2026",
                    "A former boat shed on the Tagus becomes a shop, a workshop and a place to watch the evening"
                            + " arrive.",
                    List.of(
                            "The new house stands between two slipways in Alcantara. Its north front has been left"
                                    + " open: eleven metres of glass that turn the river into the only picture on the"
                                    + " wall. Inside, lamps, bottles and furniture are shown where they are used, on"
                                    + " tables, on the floor, in the hand.",
                            "A workshop on the gallery repairs every object that the company has sold since 2011."
                                    + " Visitors can watch, ask, and take home the spare part with a drawing of how it"
                                    + " fits. Repair is free for the first ten years and fairly priced afterwards.",
                            "The opening week follows the tide table: talks begin at low water, dinner at high water."
                                    + " Admission is free; seats are few.")),
            new Release(
                    "The Spring Tide collection: six colours, nothing wasted",
                    "Porto, 2 February 2026",
                    "Shoes and bottles for 2026 are made from sailcloth, river clay and recovered steel.",
                    List.of(
                            "Each of the six colours of Spring Tide was measured on one evening at one beach, from the"
                                    + " last sun on the sand to the first lamp in the harbour. The palette is published"
                                    + " under a free licence, with its names and values.",
                            "Uppers are cut from retired sails, soles are natural rubber, and all glue has been"
                                    + " replaced by thread. A pair can be taken apart in four minutes. The bottles use"
                                    + " steel from dismantled trawlers; their glaze is fired with heat from the foundry"
                                    + " next door.",
                            "Spring Tide is in shops from 2 March 2026. Cut-out pictures, campaign motifs and a film"
                                    + " are ready for the press.")),
            new Release(
                    "Mushroom lamp wins the Nordic Light Prize",
                    "Malmo, 21 November 2025",
                    "The jury praised a lamp that can be repaired with a spoon.",
                    List.of(
                            "The lamp has eleven parts and no screws. Its shade is spun from one sheet, its foot is"
                                    + " turned from the offcuts of the shade, and its dimmer is the shade itself: turn it"
                                    + " to the left and evening begins.",
                            "The prize money goes to the night school for lamp makers that Lumen & Tide has run in"
                                    + " Malmo since 2019. Twelve students begin in January.")),
            new Release(
                    "Results 2025: growing at walking pace",
                    "Porto, 30 January 2026",
                    "Sales rose by nine per cent; returns fell to their lowest ever.",
                    List.of(
                            "Lumen & Tide sold 184,000 objects in 2025 and repaired 21,400. For the first time, income"
                                    + " from repair and resale has paid for the whole workshop.",
                            "The company employs 212 people in Porto, Malmo and Kyoto. It plans one new house a year,"
                                    + " always in a building that already stands.")));

    private Words() {}

    /** A press release. */
    record Release(String title, String dateline, String lead, List<String> paragraphs) {}
}
