package io.vitrine.bench;

import io.vitrine.base.Word;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All measurements, in the order of the table; {@code --only} names them in lower case. */
enum Part {
    START(Start::new),
    CHECKS(Checks::new),
    PAGES(Pages::new),
    DEPTH(Depth::new),
    ORIGINALS(Originals::new),
    ZIPS(ZipSpeed::new),
    ZIPSTART(ZipStart::new),
    ZIPCROWD(ZipCrowd::new),
    THUMBNAILS(Thumbnails::new),
    PHOTOS(PhotoUploads::new),
    UPLOADS(Uploads::new),
    LARGE(LargeUpload::new),
    MIXED(MixedLoad::new),
    MEMBERSHIPS(Memberships::new),
    ACCESSES(Accesses::new),
    SEARCHES(Searches::new),
    TREES(Trees::new),
    MEMORY(Memory::new);

    private final Function<Ground, Measurement> maker;

    Part(Function<Ground, Measurement> maker) {
        this.maker = maker;
    }

    Measurement on(Ground ground) {
        return maker.apply(ground);
    }

    String word() {
        return Word.of(this);
    }

    static String words() {
        return Arrays.stream(values()).map(Part::word).collect(Collectors.joining(", "));
    }
}
