package dev.clearcut.exchange.spec;

import dev.clearcut.exchange.spec.Grammar.Key;
import dev.clearcut.media.Fact;
import dev.clearcut.media.Subject;
import dev.clearcut.media.spec.Check.Which;
import dev.clearcut.media.spec.Measurements;
import dev.clearcut.media.spec.Profile.Provenance;
import dev.clearcut.media.spec.Profile.Status;
import dev.clearcut.media.spec.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema (2020-12) by which editors help to write a specification. */
public final class SpecSchema {

    private static final List<String> SEVERITIES = List.of("blocker", "error", "warning", "note");
    private static final Map<String, Object> SCALAR =
            Map.of("type", List.of("string", "number", "boolean"));

    private SpecSchema() {}

    /** The schema, as a text that ends with a line's end. */
    public static String text() {
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(schema())
                + "\n";
    }

    private static Map<String, Object> schema() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:clearcut:spec:1");
        schema.put("title", "A Clearcut specification");
        schema.putAll(object(List.of("spec", "name", "edition"), Grammar.PROFILE));
        var definitions = new LinkedHashMap<String, Object>();
        definitions.put("source", object(List.of("id", "title"), Grammar.SOURCE));
        definitions.put("effective", object(List.of(), Grammar.EFFECTIVE));
        definitions.put(
                "rule",
                object(List.of("rule"), Grammar.RULE, Grammar.ASKED, Grammar.CHECK, Grammar.WANT));
        definitions.put(
                "asked",
                object(List.of(), Grammar.BRANCH, Grammar.ASKED, Grammar.CHECK, Grammar.WANT));
        definitions.put("operand", Map.of("anyOf", List.of(SCALAR, operand())));
        definitions.put("fact", facts());
        schema.put("$defs", definitions);
        return schema;
    }

    private static Map<String, Object> operand() {
        return object(List.of(), Grammar.OPERAND);
    }

    private static Map<String, Object> object(List<String> required, Grammar... groups) {
        var properties = new LinkedHashMap<String, Object>();
        for (var key : Grammar.keys(groups)) {
            var property = new LinkedHashMap<String, Object>();
            property.put("description", key.meaning());
            property.putAll(shape(key));
            properties.put(key.name(), property);
        }
        var object = new LinkedHashMap<String, Object>();
        object.put("type", "object");
        object.put("properties", properties);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        object.put("additionalProperties", false);
        return object;
    }

    private static Map<String, Object> shape(Key key) {
        return switch (key.shape()) {
            case ID -> text("^[a-z0-9]+(-[a-z0-9]+)*$");
            case RULE_ID -> text("^[a-z0-9]+([.-][a-z0-9]+)*$");
            case TEXT -> SCALAR;
            case TEXTS, EXAMPLES -> oneOrMore(key.shape() == Grammar.Shape.TEXTS ? SCALAR : open());
            case NUMBER -> SCALAR;
            case DAY -> text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
            case FLAG -> words(List.of("yes", "no", true, false));
            case STATUS -> words(Arrays.stream(Status.values()).map(Status::word).toList());
            case PROVENANCE ->
                    words(Arrays.stream(Provenance.values()).map(Provenance::word).toList());
            case SEVERITY -> words(SEVERITIES);
            case WHICH -> words(Arrays.stream(Which.values()).map(Which::word).toList());
            case KIND ->
                    words(
                            Stream.of(Subject.VIDEO, Subject.AUDIO, Subject.TEXT)
                                    .map(Subject::word)
                                    .toList());
            case FACT -> reference("fact");
            case MEASURE -> measures();
            case EFFECTIVE -> reference("effective");
            case SOURCES -> list(reference("source"));
            case RULES -> list(reference("rule"));
            case ASKEDS -> list(reference("asked"));
            case CONDITIONS -> oneOrMore(open());
            case OPERAND -> reference("operand");
            case OPERANDS -> oneOrMore(reference("operand"));
            case TABLE -> ordered("type", "object", "additionalProperties", SCALAR);
        };
    }

    private static Map<String, Object> text(String pattern) {
        return ordered("type", "string", "pattern", pattern);
    }

    private static Map<String, Object> words(List<?> words) {
        return Map.of("enum", words);
    }

    private static Map<String, Object> open() {
        return Map.of("type", "object");
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        return ordered("type", "array", "items", items);
    }

    private static Map<String, Object> oneOrMore(Map<String, Object> item) {
        return Map.of("anyOf", List.of(item, list(item)));
    }

    private static Map<String, Object> reference(String name) {
        return Map.of("$ref", "#/$defs/" + name);
    }

    private static Map<String, Object> measures() {
        return Map.of(
                "anyOf",
                List.of(
                        words(List.copyOf(Measurements.known())),
                        text("^findings\\.[a-z0-9]+([.-][a-z0-9]+)*$")));
    }

    /** Each with its meaning, which editors show beside the name. */
    private static Map<String, Object> facts() {
        var choices = new ArrayList<Object>();
        for (var name : Target.names()) {
            choices.add(
                    ordered(
                            "const",
                            name,
                            "description",
                            Target.named(name).map(SpecSchema::meaning).orElse("")));
        }
        return Map.of("oneOf", choices);
    }

    /** What a fact means and how its values are written. */
    public static String meaning(Target target) {
        return switch (target) {
            case Target.Of(var subject, var fact) -> fact.meaning() + " " + written(fact.type());
            case Target.Derived derived ->
                    derived.meaning() + " " + written(derived.reading().type());
            case Target.Count count -> "";
            case Target.Sum sum -> "";
        };
    }

    private static String written(Fact.Type type) {
        return switch (type) {
            case WORD -> "(a word)";
            case TEXT -> "(text)";
            case COUNT -> "(a number; 35M is 35 million)";
            case RATE -> "(a rate: 25 or 24000/1001)";
            case RATIO -> "(a ratio: 16:9 or 1.85)";
            case SECONDS -> "(seconds)";
            case NITS -> "(cd/m²)";
            case FLAG -> "(yes or no)";
            case WORDS -> "(words)";
        };
    }

    private static Map<String, Object> ordered(
            String key, Object value, String other, Object otherValue) {
        var map = new LinkedHashMap<String, Object>();
        map.put(key, value);
        map.put(other, otherValue);
        return map;
    }
}
