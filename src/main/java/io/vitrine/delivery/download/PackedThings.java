package io.vitrine.delivery.download;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vitrine.delivery.zip.ZipEntry;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Selected items, packed into a few blocks: about 100 bytes each, without an object for each. */
final class PackedThings {
    private static final int BLOCK_BITS = 18;
    private static final int BLOCK = 1 << BLOCK_BITS;
    /** The size of an item without its texts and content; even the longest texts together are far smaller than a block. */
    private static final int FIXED = 3 * Long.BYTES + 2 * Short.BYTES + Integer.BYTES;

    private static final int CONTENT = 32 + Long.BYTES + Integer.BYTES;
    private static final int NO_CONTENT = -1;
    private static final byte[] SAME = {};

    private final List<ByteBuffer> blocks = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Returns the place by which {@link #get} finds the item. */
    int add(Selected thing) {
        var name = thing.name().getBytes(UTF_8);
        var key = thing.key().equals(thing.name()) ? SAME : thing.key().getBytes(UTF_8);
        var content = thing.content();
        var block = blockFor(FIXED + name.length + key.length + CONTENT);
        var place = (blocks.size() - 1) << BLOCK_BITS | block.position();
        block.putLong(thing.id()).putLong(thing.parent()).putLong(thing.changedAt());
        block.putShort((short) name.length)
                .putShort((short) key.length)
                .put(name)
                .put(key);
        if (content == null) {
            block.putInt(NO_CONTENT);
        } else {
            block.putInt(number(content.mime())).putLong(content.size()).putInt((int) content.crc32());
            block.put(HexFormat.of().parseHex(content.sha256()));
        }
        return place;
    }

    private ByteBuffer blockFor(int length) {
        if (blocks.isEmpty() || blocks.getLast().remaining() < length) {
            blocks.add(ByteBuffer.allocate(BLOCK));
        }
        return blocks.getLast();
    }

    private int number(String type) {
        return numbers.computeIfAbsent(type, first -> {
            types.add(first);
            return types.size() - 1;
        });
    }

    Selected get(int place) {
        var block = blocks.get(place >>> BLOCK_BITS).duplicate().clear().position(place & BLOCK - 1);
        var id = block.getLong();
        var parent = block.getLong();
        var changedAt = block.getLong();
        var nameLength = block.getShort();
        var keyLength = block.getShort();
        var name = text(block, nameLength);
        var key = keyLength == 0 ? name : text(block, keyLength);
        return new Selected(id, parent, name, key, changedAt, content(block));
    }

    private ZipEntry.@Nullable Content content(ByteBuffer block) {
        var type = block.getInt();
        if (type == NO_CONTENT) {
            return null;
        }
        var size = block.getLong();
        var crc32 = Integer.toUnsignedLong(block.getInt());
        var sha256 = new byte[32];
        block.get(sha256);
        return new ZipEntry.Content(HexFormat.of().formatHex(sha256), size, crc32, types.get(type));
    }

    private static String text(ByteBuffer block, int length) {
        var text = new String(block.array(), block.position(), length, UTF_8);
        block.position(block.position() + length);
        return text;
    }
}
