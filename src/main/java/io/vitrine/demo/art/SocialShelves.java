package io.vitrine.demo.art;

import io.vitrine.demo.art.Shelf.Size;
import java.util.List;

/** For the channels: upright stories, square posts, moving loops. */
final class SocialShelves {
    private SocialShelves() {}

    static void fill(Shelf root) {
        stories(root.in("/Social/Stories"));
        posts(root.in("/Social/Posts/2026-04"));
        quotes(root.in("/Social/Posts/2026-05"));
        Shelf loops = root.in("/Social/Loops");
        loops.file("Loop_swell.gif", out -> Loop.SWELL.write(Palette.TIDE, 360, out));
        loops.file("Loop_pulse.gif", out -> Loop.PULSE.write(Palette.CORAL, 360, out));
        loops.file("Loop_rays.gif", out -> Loop.RAYS.write(Palette.DAWN, 360, out));
        loops.file("Loop_dots.gif", out -> Loop.DOTS.write(Palette.NIGHT, 360, out));
        loops.file("Loop_swell_ember.gif", out -> Loop.SWELL.write(Palette.EMBER, 300, out));
    }

    private static void stories(Shelf shelf) {
        List<Picture> motifs = List.of(
                Sea::open,
                Lighthouse::coast,
                Landscape::mountains,
                Flow::silk,
                Sea::swell,
                Landscape::night,
                Landscape::lake,
                Water::deep,
                Landscape::hills,
                Flow::lights);
        List<Palette> colours = Palette.named("Coral Night Lagoon Plum Tide Night Dawn Tide Ember Dawn");
        for (int i = 0; i < motifs.size(); i++) {
            shelf.jpeg("Story_2026-04-" + (i + 10) + ".jpg", Size.STORY, colours.get(i), Story.over(motifs.get(i)));
        }
    }

    private static void posts(Shelf shelf) {
        shelf.jpeg(
                "Post_offer_runner.jpg",
                Size.SQUARE,
                Palette.EMBER,
                Story.offer(new Shoe(Palette.EMBER.deep(), Palette.EMBER.soft(), false), "RUNNER LOW", "129"));
        shelf.jpeg(
                "Post_offer_runner-high.jpg",
                Size.SQUARE,
                Palette.LAGOON,
                Story.offer(new Shoe(Palette.LAGOON.accent(), Palette.LAGOON.ink(), true), "RUNNER HIGH", "149"));
        shelf.jpeg(
                "Post_offer_lamp.jpg",
                Size.SQUARE,
                Palette.TIDE,
                Story.offer(new Lamp(Palette.TIDE.accent(), Lamp.Kind.MUSHROOM), "MUSHROOM", "240"));
        shelf.jpeg(
                "Post_offer_bottle.jpg",
                Size.SQUARE,
                Palette.CORAL,
                Story.offer(new Bottle(Palette.CORAL.deep(), false), "TIDE BOTTLE", "39"));
        shelf.jpeg(
                "Post_offer_chair.jpg",
                Size.SQUARE,
                Palette.KELP,
                Story.offer(new Chair(Palette.KELP.accent(), Chair.Kind.ARMCHAIR), "ARMCHAIR", "890"));
        shelf.jpeg(
                "Post_offer_vase.jpg",
                Size.SQUARE,
                Palette.NIGHT,
                Story.offer(new Vase(Palette.NIGHT.accent(), 2, true), "SHORE VASE", "75"));
        shelf.jpeg("Post_sea.jpg", Size.SQUARE, Palette.TIDE, Story.over(Sea::open));
        shelf.jpeg("Post_hills.jpg", Size.SQUARE, Palette.DAWN, Story.over(Landscape::hills));
    }

    private static void quotes(Shelf shelf) {
        List<Palette> colours = Palette.named("Tide Coral Night Kelp Ember");
        for (int i = 0; i < colours.size(); i++) {
            shelf.png("Quote_0" + (i + 1) + ".png", Size.SQUARE, colours.get(i), Story::quote);
        }
    }
}
