package io.vitrine.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.util.ReflectionUtils;

/** Reads enumerations in query parameters by their words in JSON. */
@SuppressWarnings("rawtypes")
final class EnumWords implements ConverterFactory<String, Enum> {
    @Override
    public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
        var creator = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonCreator.class))
                .findFirst();
        if (creator.isPresent()) {
            return word -> type.cast(called(creator.get(), word));
        }
        return word -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }

    private static Object called(Method creator, String word) {
        try {
            ReflectionUtils.makeAccessible(creator);
            return Objects.requireNonNull(creator.invoke(null, word));
        } catch (IllegalAccessException | InvocationTargetException refused) {
            throw new IllegalArgumentException(word, refused.getCause());
        }
    }
}
