package io.vitrine.delivery.picture;

import java.util.List;

/**
 * What is to be made of a file.
 *
 * @param steps one after the other; at least one
 * @param quality 1 to 100, where the format has such a thing
 * @param page of a document, from 1
 */
public record Recipe(List<Step> steps, Format format, int quality, int page) {
    public Recipe {
        steps = List.copyOf(steps);
    }

    Step first() {
        return steps.getFirst();
    }
}
