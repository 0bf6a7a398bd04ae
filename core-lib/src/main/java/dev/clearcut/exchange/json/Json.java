package dev.clearcut.exchange.json;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes views as JSON. */
public final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    /** Indented, with the names of the view's components. */
    public static String write(Object view) {
        return MAPPER.writeValueAsString(view);
    }
}
