package io.vitrine.delivery.picture;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a worker answers. */
public sealed interface Reply {
    /**
     * Once, when it is ready.
     *
     * @param engine its name and version
     * @param reads the types of files of which it makes pictures
     */
    record Hello(String engine, Set<String> reads, Set<Format> writes) implements Reply {}

    /** The picture is in its file. */
    record Made(int width, int height) implements Reply {}

    record Failed(PictureProblem.Reason reason, String detail) implements Reply {}

    /** What stands before every answer: a library that prints where answers go is found out. */
    int MARK = 0x56545231;

    int LONGEST_DETAIL = 500;

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
            case Failed failed -> {
                out.writeByte('F');
                out.writeUTF(failed.reason().name());
                out.writeUTF(failed.detail()
                        .substring(0, Math.min(LONGEST_DETAIL, failed.detail().length())));
            }
        }
        out.flush();
    }

    /** Errors: {@link IOException}, also where the worker ended. */
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
            case 'M' -> new Made(in.readInt(), in.readInt());
            case 'F' -> new Failed(PictureProblem.Reason.valueOf(in.readUTF()), in.readUTF());
            default -> throw new IOException("no answer");
        };
    }
}
