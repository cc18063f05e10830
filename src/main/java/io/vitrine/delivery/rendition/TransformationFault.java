package io.vitrine.delivery.rendition;

import io.vitrine.base.Fault;

/** What can be wrong with a transformation. */
enum TransformationFault implements Fault {
    STEPS("must be at most {characters} characters and {steps} steps long"),
    UNKNOWN_STEP("'{part}' is not supported; choose from {choices}"),
    REPEATED_STEP("'{name}' is given twice in a step"),
    ASPECT("'ar' must be like ar-4-3, with either w or h"),
    SIDE("a side may be at most {most} pixels long"),
    PIXEL_RATIO("'dpr' must be a number up to {most}"),
    CROP_MODE("'cm' must be pad_resize or extract"),
    FOCUS("'fo' must be auto, custom, center, top, bottom, left, right, or a corner such as top_left"),
    ROTATION("'rt' must be auto or a multiple of 90 up to 360"),
    BACKGROUND("'bg' must be white, black or six or eight hexadecimal digits: red, green, blue, opacity"),
    STEP_WORD("'{name}' must be one of {choices}"),
    STEP_NUMBER("'{name}' must be a whole number between {least} and {most}"),
    UNWRITABLE("this server cannot write {format}");

    private final String sentence;

    TransformationFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
