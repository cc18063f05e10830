package io.vitrine.delivery.media;

import java.util.function.Supplier;

/**
 * What a request is for, before it is known whether the client already has it.
 *
 * @param etag a strong entity tag: equal exactly if the bytes are equal
 * @param mime the type of what is sent
 * @param varies whether another client may be answered in another format
 * @param content found or made only when needed
 */
record Wanted(MediaFile file, String etag, String mime, boolean varies, Supplier<MediaContent> content) {}
