package io.vitrine.delivery.media;

import java.util.function.Supplier;

/**
 * What a request is for, before it is known whether its client has it already.
 *
 * @param etag strong: the same text exactly for the same bytes
 * @param mime the type of what is sent
 * @param varies whether another client may be answered in another format
 * @param content found or made when it is needed
 */
record Wanted(MediaFile file, String etag, String mime, boolean varies, Supplier<MediaContent> content) {}
