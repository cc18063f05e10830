package io.vitrine.delivery.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a worker replies. */
public sealed interface Reply {
    /**
     * Sent once, when the worker is ready.
     *
     * @param engine its name and version
     * @param reads the types of files of which the worker makes pictures
     */
    record Hello(String engine, Set<String> reads, Set<Format> writes) implements Reply {}

    /** The picture was written to its file. */
    record Made(int width, int height) implements Reply {}

    /**
     * What was found out about a file.
     *
     * @param width once upright, in pixels; null if there is none or it is unknown
     * @param placeholder a ThumbHash in Base64; null if there is no picture
     * @param facts as a JSON object
     * @param embedded what EXIF, IPTC and XMP say, as a flat JSON object
     */
    record Examined(
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Boolean hasAlpha,
            @Nullable String placeholder,
            String facts,
            String embedded)
            implements Reply {}

    record Failed(PictureProblem.Reason reason, String detail) implements Reply {}

    /** Precedes every reply, so that anything a library prints to the same stream is noticed. */
    int MARK = 0x56545231;

    int LONGEST_DETAIL = 500;

    int LONGEST_JSON = 1024 * 1024;

    static void write(Reply reply, DataOutputStream out) throws IOException {
        out.writeInt(MARK);
        switch (reply) {
            case Hello hello -> {
                out.writeByte('H');
                out.writeUTF(hello.engine());
                out.writeUTF(String.join(" ", hello.reads()));
                out.writeUTF(hello.writes().stream().map(Format::name).collect(Collectors.joining(" ")));
            }
            case Made made -> {
                out.writeByte('M');
                out.writeInt(made.width());
                out.writeInt(made.height());
            }
            case Examined examined -> write(examined, out);
            case Failed failed -> {
                out.writeByte('F');
                out.writeUTF(failed.reason().name());
                out.writeUTF(failed.detail()
                        .substring(0, Math.min(LONGEST_DETAIL, failed.detail().length())));
            }
        }
        out.flush();
    }

    private static void write(Examined examined, DataOutputStream out) throws IOException {
        out.writeByte('E');
        out.writeInt(examined.width() == null ? -1 : examined.width());
        out.writeInt(examined.height() == null ? -1 : examined.height());
        out.writeByte(examined.hasAlpha() == null ? -1 : examined.hasAlpha() ? 1 : 0);
        out.writeUTF(examined.placeholder() == null ? "" : examined.placeholder());
        for (var json : List.of(examined.facts(), examined.embedded())) {
            var bytes = json.getBytes(UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static Examined readExamined(DataInputStream in) throws IOException {
        var width = in.readInt();
        var height = in.readInt();
        var alpha = in.readByte();
        var placeholder = in.readUTF();
        return new Examined(
                width < 0 ? null : width,
                height < 0 ? null : height,
                alpha < 0 ? null : alpha == 1,
                placeholder.isEmpty() ? null : placeholder,
                readText(in),
                readText(in));
    }

    private static String readText(DataInputStream in) throws IOException {
        var length = in.readInt();
        if (length < 0 || length > LONGEST_JSON) {
            throw new IOException("no answer");
        }
        return new String(in.readNBytes(length), UTF_8);
    }

    /** Errors: {@link IOException}, also if the worker ended. */
    static Reply read(DataInputStream in) throws IOException {
        if (in.readInt() != MARK) {
            throw new IOException("no answer");
        }
        return switch (in.readByte()) {
            case 'H' ->
                new Hello(
                        in.readUTF(),
                        Set.of(in.readUTF().split(" ")),
                        Arrays.stream(in.readUTF().split(" "))
                                .map(Format::valueOf)
                                .collect(Collectors.toUnmodifiableSet()));
            case 'E' -> readExamined(in);
            case 'M' -> new Made(in.readInt(), in.readInt());
            case 'F' -> new Failed(PictureProblem.Reason.valueOf(in.readUTF()), in.readUTF());
            default -> throw new IOException("no answer");
        };
    }
}
