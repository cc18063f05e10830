package io.vitrine.delivery.picture;

import java.util.List;

/**
 * What to make of a file.
 *
 * @param steps one after the other; at least one
 * @param quality 1 to 100, for formats that have a quality
 * @param page the page of a document, counted from 1
 */
public record Recipe(List<Step> steps, Format format, int quality, int page) {
    public Recipe {
        steps = List.copyOf(steps);
    }

    Step first() {
        return steps.getFirst();
    }
}
