package io.vitrine.library;

import io.vitrine.base.Fault;

/** What can be wrong with names, paths and other details of files and folders. */
enum LibraryFault implements Fault {
    UPWARDS("must not lead to another folder"),
    INVISIBLE("must not contain control characters, direction marks or other invisible characters"),
    DOTS("must not consist of dots alone"),
    DEVICE("must not be the name of a device"),
    TOO_DEEP("must not be nested more than {most} levels deep"),
    FILE_NAME("is required if the part has no file name"),
    TAG("must have 1 to {most} characters each, and no comma or %"),
    COORDINATES("must have the form x,y,width,height"),
    COMPATIBLE_ORDER("must be ASC_ or DESC_, followed by NAME, CREATED, UPDATED, HEIGHT, WIDTH, SIZE or RELEVANCE"),
    TEXT_LIST_OR_NULL("must be a list of texts, or null");

    private final String sentence;

    LibraryFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
