package io.vitrine.delivery.picture;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;

/** What a worker is told to do. */
public sealed interface Request {
    Path file();

    /** The type of the file, found by its content. */
    String mime();

    /**
     * Asks the worker to make a picture of a file.
     *
     * @param target the file to write; its name ends in the format's extension
     */
    record Render(Path file, String mime, Recipe recipe, Path target) implements Request {}

    /**
     * Asks the worker to find out the facts about a file.
     *
     * @param picture one that was made of the file, as JPEG, PNG or WebP; empty if none could be made
     */
    record Examine(Path file, String mime, Optional<Path> picture, Format format) implements Request {}

    /** Writes the request for the other end to {@link #read}. */
    static void write(Request request, DataOutputStream out) throws IOException {
        switch (request) {
            case Render render -> write(render, out);
            case Examine examine -> {
                out.writeByte('E');
                out.writeUTF(examine.file().toString());
                out.writeUTF(examine.mime());
                out.writeUTF(examine.picture().map(Path::toString).orElse(""));
                out.writeUTF(examine.format().name());
            }
        }
        out.flush();
    }

    private static void write(Render render, DataOutputStream out) throws IOException {
        out.writeByte('R');
        out.writeUTF(render.file().toString());
        out.writeUTF(render.mime());
        out.writeUTF(render.target().toString());
        var recipe = render.recipe();
        out.writeUTF(recipe.format().name());
        out.writeByte(recipe.quality());
        out.writeInt(recipe.page());
        out.writeByte(recipe.steps().size());
        for (var step : recipe.steps()) {
            write(step, out);
        }
    }

    private static void write(Step step, DataOutputStream out) throws IOException {
        out.writeInt(step.width());
        out.writeInt(step.height());
        out.writeUTF(step.crop().name());
        out.writeShort(step.focus().across());
        out.writeShort(step.focus().down());
        out.writeUTF(step.focus().kind().name());
        out.writeShort(step.rotation());
        out.writeShort(step.blur());
        out.writeInt(step.background());
        out.writeBoolean(step.hasBackground());
    }

    /** Errors: {@link IOException}, also if the server ended. */
    static Request read(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case 'R' -> readRender(in);
            case 'E' ->
                new Examine(
                        Path.of(in.readUTF()),
                        in.readUTF(),
                        Optional.of(in.readUTF())
                                .filter(path -> !path.isEmpty())
                                .map(Path::of),
                        Format.valueOf(in.readUTF()));
            default -> throw new IOException("no request");
        };
    }

    private static Render readRender(DataInputStream in) throws IOException {
        var file = Path.of(in.readUTF());
        var mime = in.readUTF();
        var target = Path.of(in.readUTF());
        var format = Format.valueOf(in.readUTF());
        var quality = in.readByte();
        var page = in.readInt();
        var steps = new ArrayList<Step>();
        for (var left = in.readByte(); left > 0; left--) {
            steps.add(readStep(in));
        }
        return new Render(file, mime, new Recipe(steps, format, quality, page), target);
    }

    private static Step readStep(DataInputStream in) throws IOException {
        var width = in.readInt();
        var height = in.readInt();
        var crop = Crop.valueOf(in.readUTF());
        var focus = new Focus(in.readShort(), in.readShort(), Focus.Kind.valueOf(in.readUTF()));
        return new Step(width, height, crop, focus, in.readShort(), in.readShort(), in.readInt(), in.readBoolean());
    }
}
