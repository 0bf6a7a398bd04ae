package dev.clearcut.server;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schemas of the views, read off the records themselves: what is written by hand goes stale.
 */
final class Schemas {

    private final Map<String, Map<String, Object>> known = new TreeMap<>();

    /** Every record met so far, by its name. */
    Map<String, Map<String, Object>> all() {
        return known;
    }

    /** Where the schema of a view stands, and the schema itself put there. */
    Map<String, Object> reference(Class<?> view) {
        var name = view.getSimpleName();
        if (!known.containsKey(name)) {
            known.put(name, Map.of());
            known.put(name, object(view));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private Map<String, Object> object(Class<?> view) {
        var properties = new LinkedHashMap<String, Object>();
        var names = new ArrayList<String>();
        for (var component : view.getRecordComponents()) {
            properties.put(component.getName(), property(component));
            names.add(component.getName());
        }
        return Map.of("type", "object", "required", names, "properties", properties);
    }

    private Map<String, Object> property(RecordComponent component) {
        var schema = schema(component.getGenericType());
        return isNullable(component.getAnnotatedType())
                ? Map.of("anyOf", List.of(schema, Map.of("type", "null")))
                : schema;
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private Map<String, Object> schema(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            var inner = schema(parameterized.getActualTypeArguments()[0]);
            return parameterized.getRawType() == Map.class
                    ? Map.of(
                            "type",
                            "object",
                            "additionalProperties",
                            schema(parameterized.getActualTypeArguments()[1]))
                    : Map.of("type", "array", "items", inner);
        }
        if (type == int.class || type == long.class || type == Long.class) {
            return Map.of("type", "integer");
        }
        if (type == float.class || type == double.class) {
            return Map.of("type", "number");
        }
        if (type == boolean.class) {
            return Map.of("type", "boolean");
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            return reference(record);
        }
        return Map.of("type", "string");
    }
}
