/**
 * Originals under {@code /media/<path>}: found with one query, then sent straight from the store.
 *
 * <p>Uses {@code base}, {@code db}, {@code blob} and {@code access}. A newcomer must know: a file that is neither private nor a
 * draft is for everybody who knows its URL, so no access is asked there; every other one is, for whoever may not view it, as
 * absent as one that never was. What is sent was uploaded by anybody: its headers keep it from acting in this site's name.
 */
@NullMarked
package io.vitrine.delivery.media;

import org.jspecify.annotations.NullMarked;
