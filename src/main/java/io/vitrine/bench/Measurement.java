package io.vitrine.bench;

import java.io.IOException;
import java.util.function.Consumer;

/** Some figures that are taken together. Each is told as soon as it is known. */
interface Measurement {
    /** Errors: IOException, where a request fails: there is no figure of a server that refuses. */
    void measure(Consumer<Figure> figures) throws IOException, InterruptedException;
}
