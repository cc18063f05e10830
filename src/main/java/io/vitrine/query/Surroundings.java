package io.vitrine.query;

import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static org.jooq.impl.DSL.val;

import io.vitrine.db.Dialect;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * The surroundings of a point on the earth, for pictures whose metadata tells where they were taken.
 *
 * @param latitude in degrees, north is positive
 * @param longitude in degrees, east is positive
 * @param metres the distance from the point to the edge
 */
record Surroundings(double latitude, double longitude, double metres) {
    /** The name of the field in queries. */
    static final String FIELD = "LocationTaken";

    static final String OPERATORS = "=, IN, NOT =, NOT IN, EXISTS, NOT EXISTS";

    private static final String DEGREES = "([-+]?\\d{1,3}(?:\\.\\d{1,10})?)";
    private static final Pattern FORM = Pattern.compile(
            "\\s*" + DEGREES + "\\s*,\\s*" + DEGREES + "\\s+(\\d{1,8}(?:\\.\\d{1,6})?)\\s*(km|mi|m)\\s*");
    private static final Map<String, Double> UNITS = Map.of("m", 1.0, "km", 1000.0, "mi", 1609.344);
    private static final double EARTH_RADIUS = 6_371_000;
    private static final Field<Double> LATITUDE = number("GPSLatitude");
    private static final Field<Double> LONGITUDE = number("GPSLongitude");

    private static Field<Double> number(String name) {
        return Dialect.jsonNumber(FILE_VERSION.EMBEDDED_METADATA, name);
    }

    /** Empty if the text does not have the form of {@link QueryFault#PLACE}. */
    static Optional<Surroundings> of(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        var metres = Double.parseDouble(form.group(3)) * UNITS.getOrDefault(form.group(4), 1.0);
        return Optional.of(
                        new Surroundings(Double.parseDouble(form.group(1)), Double.parseDouble(form.group(2)), metres))
                .filter(one -> Math.abs(one.latitude) <= 90 && Math.abs(one.longitude) <= 180);
    }

    static Condition isKnown() {
        return LATITUDE.isNotNull().and(LONGITUDE.isNotNull());
    }

    /** By the haversine of the angle between the two points; correct across the poles and the date line. */
    Condition condition() {
        var angle = Math.min(Math.PI, metres / EARTH_RADIUS);
        return DSL.condition(
                "sin(({0} - {2}) * {4}) * sin(({0} - {2}) * {4})"
                        + " + {5} * cos({0} * 2 * {4}) * sin(({1} - {3}) * {4}) * sin(({1} - {3}) * {4}) <= {6}",
                LATITUDE,
                LONGITUDE,
                val(latitude),
                val(longitude),
                val(Math.PI / 360),
                val(Math.cos(Math.toRadians(latitude))),
                val(Math.pow(Math.sin(angle / 2), 2)));
    }
}
