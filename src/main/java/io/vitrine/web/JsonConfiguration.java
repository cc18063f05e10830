package io.vitrine.web;

import com.fasterxml.jackson.annotation.Nulls;
import io.vitrine.base.FreeText;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.LogicalType;

/** JSON as the API reads and writes it: nothing is guessed, and no field is silently ignored. */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(64)
            .maxNumberLength(100)
            .maxNameLength(1_000)
            .maxStringLength(1_000_000)
            .maxDocumentLength(16_000_000)
            .build();

    @Bean
    JsonMapper json() {
        var factory = JsonFactory.builder().streamReadConstraints(LIMITS).build();
        return JsonMapper.builder(factory)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, text -> {
                    for (var shape :
                            List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
                        text.setCoercion(shape, CoercionAction.Fail);
                    }
                })
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .addModule(new SimpleModule()
                        .setDeserializerModifier(new UnknownFields())
                        .addSerializer(Instant.class, new Milliseconds())
                        .addDeserializer(String.class, new SoundText())
                        .addDeserializer(Instant.class, new WritableTime()))
                .build();
    }

    /** Removes YAML, which the library that describes the API brings and by which requests would get past all of the above. */
    @Bean
    ServerHttpMessageConvertersCustomizer withoutYaml() {
        return converters -> converters.configureMessageConvertersList(list ->
                list.removeIf(converter -> converter.getSupportedMediaTypes().contains(MediaType.APPLICATION_YAML)));
    }

    /** Refuses unpaired surrogates in every text. */
    private static final class SoundText extends StringDeserializer {
        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            var text = super.deserialize(parser, context);
            if (text != null) {
                FreeText.whole(text);
            }
            return text;
        }
    }

    /** Refuses times that {@link Milliseconds} could not write in the form that sorts as text. */
    private static final class WritableTime extends StdDeserializer<Instant> {
        private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
        private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

        WritableTime() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            var time = InstantDeserializer.INSTANT.deserialize(parser, context);
            if (time.isBefore(FIRST) || time.isAfter(LAST)) {
                throw context.weirdStringException(time.toString(), Instant.class, "the year must have four digits");
            }
            return time;
        }
    }

    /**
     * Writes times in UTC with exactly three decimal places, which sort as text. By hand, since a page of assets has a hundred
     * of them.
     */
    private static final class Milliseconds extends StdSerializer<Instant> {
        private static final char[] FORM = "0000-00-00T00:00:00.000Z".toCharArray();
        private static final int LAST_YEAR = 9999;

        Milliseconds() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
            var time = LocalDateTime.ofEpochSecond(value.getEpochSecond(), value.getNano(), ZoneOffset.UTC);
            if (time.getYear() < 0 || time.getYear() > LAST_YEAR) {
                json.writeString(value.toString());
                return;
            }
            var text = FORM.clone();
            put(text, 3, time.getYear());
            put(text, 6, time.getMonthValue());
            put(text, 9, time.getDayOfMonth());
            put(text, 12, time.getHour());
            put(text, 15, time.getMinute());
            put(text, 18, time.getSecond());
            put(text, 22, time.getNano() / 1_000_000);
            json.writeString(text, 0, text.length);
        }

        /** Writes the digits of a number, the last of them at {@code last}. */
        private static void put(char[] text, int last, int number) {
            var at = last;
            for (var left = number; left > 0; left /= 10) {
                text[at--] = (char) ('0' + left % 10);
            }
        }
    }
}
