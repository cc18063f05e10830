package io.vitrine.bench;

import java.io.IOException;
import java.util.function.Consumer;

/** Figures that are taken together. Each is reported as soon as it is known. */
interface Measurement {
    /** Errors: IOException if a request fails: a server that refuses has no figures. */
    void measure(Consumer<Figure> figures) throws IOException, InterruptedException;
}
