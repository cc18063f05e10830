package io.vitrine.delivery.picture;

import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.heif.HeifDirectory;
import com.drew.metadata.jfif.JfifDirectory;
import com.drew.metadata.mov.QuickTimeDirectory;
import com.drew.metadata.mov.media.QuickTimeSoundDirectory;
import com.drew.metadata.mov.media.QuickTimeVideoDirectory;
import com.drew.metadata.mp4.Mp4Directory;
import com.drew.metadata.mp4.media.Mp4SoundDirectory;
import com.drew.metadata.mp4.media.Mp4VideoDirectory;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Finds out the facts about a file. */
final class Examination {
    private final EmbeddedMetadata embedded;
    private final Engine.@Nullable Header header;
    private final Engine.@Nullable Small small;

    Examination(Request.Examine request, Engine.@Nullable Header header, Engine.@Nullable Small small) {
        this.embedded = EmbeddedMetadata.of(request.file());
        this.header = header;
        this.small = small;
    }

    Reply.Examined reply() {
        var json = JsonMapper.shared();
        var width = header == null
                ? unseen(Mp4VideoDirectory.TAG_WIDTH, QuickTimeVideoDirectory.TAG_WIDTH, heif(true))
                : Integer.valueOf(header.width());
        var height = header == null
                ? unseen(Mp4VideoDirectory.TAG_HEIGHT, QuickTimeVideoDirectory.TAG_HEIGHT, heif(false))
                : Integer.valueOf(header.height());
        return new Reply.Examined(
                width,
                height,
                header == null ? null : header.hasAlpha(),
                small == null ? null : Base64.getEncoder().encodeToString(ThumbHash.of(small)),
                json.writeValueAsString(facts(width, height)),
                json.writeValueAsString(embedded.flat()));
    }

    private Map<String, Object> facts(@Nullable Integer width, @Nullable Integer height) {
        var facts = new LinkedHashMap<String, Object>();
        put(facts, "height", height);
        put(facts, "width", width);
        if (header != null) {
            facts.put("hasColorProfile", header.hasProfile());
            facts.put("hasTransparency", header.hasAlpha());
            facts.put("exif", embedded.exif());
        }
        put(facts, "density", first(ExifIFD0Directory.class, ExifIFD0Directory.TAG_X_RESOLUTION));
        put(facts, "density", first(JfifDirectory.class, JfifDirectory.TAG_RESX));
        if (small != null) {
            facts.put("pHash", PerceptualHash.of(small));
        }
        put(facts, "duration", first(Mp4Directory.class, Mp4Directory.TAG_DURATION_SECONDS));
        put(facts, "duration", first(QuickTimeDirectory.class, QuickTimeDirectory.TAG_DURATION_SECONDS));
        put(facts, "videoCodec", text(Mp4VideoDirectory.class, Mp4VideoDirectory.TAG_COMPRESSION_TYPE));
        put(facts, "videoCodec", text(QuickTimeVideoDirectory.class, QuickTimeVideoDirectory.TAG_COMPRESSION_TYPE));
        put(facts, "audioCodec", text(Mp4SoundDirectory.class, Mp4SoundDirectory.TAG_AUDIO_FORMAT));
        put(facts, "audioCodec", text(QuickTimeSoundDirectory.class, QuickTimeSoundDirectory.TAG_AUDIO_FORMAT));
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.putIfAbsent(name, value);
        }
    }

    /** The width or height of a file that the engine does not read: a film, or a photo in HEIC. */
    private @Nullable Integer unseen(int mp4, int quickTime, int heif) {
        return Stream.of(
                        first(Mp4VideoDirectory.class, mp4),
                        first(QuickTimeVideoDirectory.class, quickTime),
                        first(HeifDirectory.class, heif))
                .filter(Objects::nonNull)
                .map(length -> ((Number) length).intValue())
                .filter(length -> length > 0)
                .findFirst()
                .orElse(null);
    }

    /** The tag that holds the width, or the height, of the picture once it is upright. */
    private int heif(boolean isWidth) {
        var turns = first(HeifDirectory.class, HeifDirectory.TAG_IMAGE_ROTATION);
        var isLying = turns instanceof Number number && number.intValue() % 2 != 0;
        return isWidth == isLying ? HeifDirectory.TAG_IMAGE_HEIGHT : HeifDirectory.TAG_IMAGE_WIDTH;
    }

    /** The first number with this tag. */
    private <T extends Directory> @Nullable Object first(Class<T> type, int tag) {
        var value = TagValue.plain(object(embedded.metadata(), type, tag));
        return value instanceof Number ? value : null;
    }

    private <T extends Directory> @Nullable Object text(Class<T> type, int tag) {
        var value = TagValue.plain(object(embedded.metadata(), type, tag));
        return value instanceof String ? value : null;
    }

    private static <T extends Directory> @Nullable Object object(Metadata metadata, Class<T> type, int tag) {
        return metadata.getDirectoriesOfType(type).stream()
                .map(directory -> directory.getObject(tag))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
