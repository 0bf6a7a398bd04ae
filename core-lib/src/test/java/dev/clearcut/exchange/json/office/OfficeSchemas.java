package dev.clearcut.exchange.json.office;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.delivery.Hash;
import dev.clearcut.delivery.due.Due;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Rights;
import dev.clearcut.timecode.Rate;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON Schemas (2020-12) of the office file's documents, made from the records they are written
 * from: a component more is a property more.
 */
public final class OfficeSchemas {

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
    private static final JsonMapper MAPPER = Shapes.mapper();

    private static final Map<Class<?>, Map<String, Object>> VALUES =
            Map.ofEntries(
                    Map.entry(String.class, text(null)),
                    Map.entry(boolean.class, Map.of("type", "boolean")),
                    Map.entry(int.class, Map.of("type", "integer")),
                    Map.entry(long.class, Map.of("type", "integer")),
                    Map.entry(BigDecimal.class, Map.of("type", "number")),
                    Map.entry(Id.class, text("^\\S{1,64}$")),
                    Map.entry(Rate.class, text("^[0-9]+/[0-9]+( DF)?$")),
                    Map.entry(Share.class, text("^[0-9]+/[0-9]+$")),
                    Map.entry(Money.class, text("^[A-Z]{3} -?[0-9]+([.][0-9]+)?$")),
                    Map.entry(Currency.class, text("^[A-Z]{3}$")),
                    Map.entry(LocalDate.class, text("^[+-]?[0-9]{4,9}-[0-9]{2}-[0-9]{2}$")),
                    Map.entry(Instant.class, text("^[+-]?[0-9]{4,10}-[0-9]{2}-[0-9]{2}T.*Z$")),
                    Map.entry(Hash.class, text("^[a-z0-9]+:[0-9a-f]+$")),
                    Map.entry(Due.class, text("^\\S.*$")),
                    Map.entry(Period.class, text("^P.+$")));

    private final Map<String, Object> definitions = new LinkedHashMap<>();

    private OfficeSchemas() {}

    /** The schema of a line, as a text that ends with a line's end. */
    public static String of(String name, Class<?> type) {
        var schemas = new OfficeSchemas();
        var root = schemas.of(type);
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", DRAFT);
        schema.put("$id", "urn:clearcut:office:%d:%s".formatted(Documents.VERSION, name));
        schema.putAll(root);
        schema.put("$defs", schemas.definitions);
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
    }

    private static Map<String, Object> text(@Nullable String pattern) {
        var text = new LinkedHashMap<String, Object>();
        text.put("type", "string");
        if (pattern != null) {
            text.put("pattern", pattern);
        }
        return text;
    }

    private Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            var raw = (Class<?>) generic.getRawType();
            if (Collection.class.isAssignableFrom(raw)) {
                return array(of(generic.getActualTypeArguments()[0]));
            }
            return of(raw);
        }
        return of((Class<?>) type);
    }

    private static Map<String, Object> array(Map<String, Object> items) {
        var array = new LinkedHashMap<String, Object>();
        array.put("type", "array");
        array.put("items", items);
        return array;
    }

    private Map<String, Object> of(Class<?> type) {
        var value = VALUES.get(type);
        if (value != null) {
            return value;
        }
        if (type == Rights.class) {
            return array(of(Values.BoxDocument.class));
        }
        if (type.isEnum()) {
            return Map.of(
                    "enum",
                    Arrays.stream(type.getEnumConstants())
                            .map(c -> ((Enum<?>) c).name().toLowerCase(Locale.ROOT))
                            .map(word -> word.replace('_', '-'))
                            .toList());
        }
        var name = type.getName().substring(type.getName().lastIndexOf('.') + 1).replace('$', '.');
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            definitions.put(name, type.isRecord() ? object(type, shapeOf(type)) : shapes(type));
        }
        return Map.of("$ref", "#/$defs/" + name);
    }

    /** One of several shapes, told apart by {@code is}. */
    private Map<String, Object> shapes(Class<?> type) {
        var mixIn = MAPPER.serializationConfig().findMixInClassFor(type);
        if (mixIn == null) {
            throw new IllegalStateException(type + " is no record and has no shapes");
        }
        var shapes = new ArrayList<Map<String, Object>>();
        for (var shape : mixIn.getAnnotation(JsonSubTypes.class).value()) {
            shapes.add(object(shape.value(), shape.name()));
        }
        return Map.of("oneOf", shapes);
    }

    /** What tells this one from others of its interface; null when it is none of several. */
    private static @Nullable String shapeOf(Class<?> type) {
        for (var parent : type.getInterfaces()) {
            var mixIn = MAPPER.serializationConfig().findMixInClassFor(parent);
            if (mixIn != null && mixIn.isAnnotationPresent(JsonSubTypes.class)) {
                for (var shape : mixIn.getAnnotation(JsonSubTypes.class).value()) {
                    if (shape.value() == type) {
                        return shape.name();
                    }
                }
            }
        }
        return null;
    }

    /** All components, and no other. */
    private Map<String, Object> object(Class<?> type, @Nullable String is) {
        var properties = new LinkedHashMap<String, Object>();
        if (is != null) {
            properties.put("is", Map.of("const", is));
        }
        for (var component : type.getRecordComponents()) {
            var schema = isReference(component) ? VALUES.get(Id.class) : of(component);
            properties.put(
                    name(component),
                    mayBeNull(component)
                            ? Map.of("anyOf", List.of(schema, Map.of("type", "null")))
                            : schema);
        }
        var object = new LinkedHashMap<String, Object>();
        object.put("type", "object");
        object.put("properties", properties);
        object.put("required", List.copyOf(properties.keySet()));
        object.put("additionalProperties", false);
        return object;
    }

    private Map<String, Object> of(RecordComponent component) {
        return of(component.getGenericType());
    }

    private static boolean isReference(RecordComponent component) {
        return said(component, JsonSerialize.class).isPresent();
    }

    private static String name(RecordComponent component) {
        return said(component, JsonProperty.class)
                .map(JsonProperty::value)
                .orElse(component.getName());
    }

    /** As {@link Shapes} has it: by type, or by what it says of the component. */
    private static boolean mayBeNull(RecordComponent component) {
        return Shapes.mayBeNull(component.getType())
                ? component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                : said(component, JsonSetter.class).isPresent();
    }

    /** What {@link Shapes} says of a component. */
    private static <A extends Annotation> Optional<A> said(
            RecordComponent component, Class<A> annotation) {
        var mixIn = MAPPER.serializationConfig().findMixInClassFor(component.getDeclaringRecord());
        return mixIn == null
                ? Optional.empty()
                : Arrays.stream(mixIn.getDeclaredMethods())
                        .filter(method -> method.getName().equals(component.getName()))
                        .flatMap(m -> Optional.ofNullable(m.getAnnotation(annotation)).stream())
                        .findFirst();
    }
}
