package io.vitrine.demo.art;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The whole demo library, ready to be drawn file by file. */
public final class Gallery {
    private Gallery() {}

    /**
     * About three hundred artworks in some sixty folders. Creating the stream draws nothing; each artwork is drawn when it is
     * written. The same seed gives the same files.
     */
    public static Stream<Artwork> of(long seed) {
        List<Artwork> artworks = new ArrayList<>();
        var root = new Shelf("/", artworks, new Dice(seed));
        BrandShelves.fill(root);
        CampaignShelves.fill(root);
        ProductShelves.fill(root);
        PressShelves.fill(root);
        EventShelves.fill(root);
        SocialShelves.fill(root);
        LibraryShelves.fill(root);
        return artworks.stream();
    }
}
