package io.vitrine.query;

import io.vitrine.base.Fault;
import java.util.Map;

/** What a query should have had at a character. */
enum QueryFault implements Fault {
    END_QUOTE("a quote that ends this text"),
    PRINTABLE("no control characters"),
    WHOLE_CHARACTER("whole characters"),
    WORD("a word that is not empty"),
    FIELD("one of the fields {choices}"),
    CUSTOM_FIELD("the name of a custom metadata field"),
    OPERATOR("an operator"),
    NEGATED_OPERATOR("=, IN or EXISTS after NOT"),
    OPERATOR_AFTER("an operator after the field {field}"),
    OPERATOR_OF("an operator that the field {field} takes: {choices}"),
    OPERATOR_OF_CUSTOM("one of the operators of the field {field}: {choices}"),
    OPERATOR_OF_PLACES("one of the operators of places: {choices}"),
    AND_OR_END("AND, OR or the end"),
    AND_OR_BRACKET("AND, OR or )"),
    START("a field, a word or ("),
    LIST_START("[ before a list of values"),
    LIST_END(", or ] in the list of values"),
    QUOTED("text in quotes"),
    AGE("a date, such as \"2026-01-31\", or an age, such as \"7d\""),
    AGE_TO_COMPARE("a date, such as \"2026-01-31\", or an age, such as \"7d\", to compare this field with"),
    ANY_NUMBER("a number"),
    NUMBER_TO_COMPARE("a number to compare this field with"),
    BYTES("a number of bytes, or a size, such as \"1mb\""),
    TRUE_OR_FALSE("true or false"),
    ANY_VALUE("text in quotes, a number, true or false"),
    TYPE("\"file\", \"folder\" or \"file-version\""),
    SHA256("64 hexadecimal digits"),
    PLACE("a place to compare this field with: latitude, longitude and a distance, such as \"48.14,11.58 5km\"");

    private final String expected;

    QueryFault(String expected) {
        this.expected = expected;
    }

    @Override
    public String code() {
        return "expected-" + Fault.super.code();
    }

    @Override
    public String sentence() {
        return "expected " + expected + " at character {position}";
    }

    /** What was expected, without the place. */
    String expected(Map<String, Object> values) {
        return Fault.filled(expected, values);
    }
}
