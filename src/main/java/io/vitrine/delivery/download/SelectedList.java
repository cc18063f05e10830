package io.vitrine.delivery.download;

import io.vitrine.delivery.zip.NaturalOrder;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.RandomAccess;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A list of selected items. Each access creates the item anew. */
final class SelectedList extends AbstractList<Selected> implements RandomAccess {
    private final PackedThings things;
    private int[] places = {};
    private int size;

    SelectedList(PackedThings things) {
        this.things = things;
    }

    private record Keyed(String key, int place) {}

    void take(Selected thing) {
        append(things.add(thing));
    }

    private void append(int place) {
        if (size == places.length) {
            places = Arrays.copyOf(places, Math.max(4, size + size / 2));
        }
        places[size++] = place;
    }

    @Override
    public Selected get(int index) {
        return things.get(places[index]);
    }

    @Override
    public int size() {
        return size;
    }

    /** Adds an item of this list to another list, which must share the same packed items. */
    void addTo(SelectedList other, int index) {
        other.append(places[index]);
    }

    SelectedList where(Predicate<Selected> condition) {
        var some = new SelectedList(things);
        IntStream.range(0, size).filter(at -> condition.test(get(at))).forEach(at -> some.append(places[at]));
        return some;
    }

    /** Sorts this list by {@link Selected#ORDER}. */
    SelectedList sorted() {
        var order = Comparator.comparing(Keyed::key).thenComparing(keyed -> things.get(keyed.place()), Selected.ORDER);
        places = IntStream.range(0, size)
                .mapToObj(at -> new Keyed(NaturalOrder.key(get(at).key()), places[at]))
                .sorted(order)
                .mapToInt(Keyed::place)
                .toArray();
        return this;
    }
}
