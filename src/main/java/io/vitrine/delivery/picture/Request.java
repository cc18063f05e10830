package io.vitrine.delivery.picture;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;

/** What a worker is told to do. */
public sealed interface Request {
    Path file();

    /** The type of the file, found by its content. */
    String mime();

    /**
     * To make a picture of a file.
     *
     * @param target the file that is made; it ends in the format's extension
     */
    record Render(Path file, String mime, Recipe recipe, Path target) implements Request {}

    /** To write it where the other end {@link #read}s. */
    static void write(Request request, DataOutputStream out) throws IOException {
        switch (request) {
            case Render render -> write(render, out);
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
        out.writeByte(step.focus().across());
        out.writeByte(step.focus().down());
        out.writeBoolean(step.focus().isAuto());
        out.writeShort(step.rotation());
        out.writeShort(step.blur());
        out.writeInt(step.background());
        out.writeBoolean(step.hasBackground());
    }

    /** Errors: {@link IOException}, also where the server ended. */
    static Request read(DataInputStream in) throws IOException {
        if (in.readByte() != 'R') {
            throw new IOException("no request");
        }
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
        var focus = new Focus(in.readByte(), in.readByte(), in.readBoolean());
        return new Step(width, height, crop, focus, in.readShort(), in.readShort(), in.readInt(), in.readBoolean());
    }
}
