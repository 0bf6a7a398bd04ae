package dev.clearcut.manifest.naming;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Report;
import dev.clearcut.base.Where;
import dev.clearcut.base.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks names against a convention, and proposes right ones. */
public final class Names {

    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

    /** Nobody's name is longer, and the pairing of fields takes time by its length. */
    private static final int LONGEST = 500;

    private static final int MOST_FIELDS = 60;

    private Names() {}

    /**
     * A name, read.
     *
     * @param fields each field's text, as proposed; empty where it is not known
     * @param proposed the right name; with {@code <Field>} where a field is not known
     * @param report what is wrong with the name as it was written, each with its column
     */
    public record Read(String name, Map<String, String> fields, String proposed, Report report) {

        /** Whether every field of the proposed name is known. */
        public boolean isComplete() {
            return fields.values().stream().noneMatch(String::isEmpty);
        }
    }

    /** Reads a name; what is wrong with it is in the report. */
    public static Read check(String name, Convention convention) {
        if (name.length() > LONGEST
                || name.split(convention.separator(), -1).length > MOST_FIELDS) {
            throw new Invalid(
                    "A name of %d characters is none: at most %d and %d fields are read."
                            .formatted(name.length(), LONGEST, MOST_FIELDS));
        }
        var composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        int begin = Blanks.before(composed);
        var whole = Blanks.cutBehind(composed.substring(begin));
        var extension = EXTENSION.matcher(whole);
        var end = convention.hasExtension() && extension.find() ? extension.group() : "";
        var written = whole.substring(0, whole.length() - end.length());
        var bare = Blanks.cutBehind(written);
        var reader = new Reader(name, begin, convention);
        reader.decomposed(composed);
        if (begin > 0) {
            reader.blank(-begin, "the name begins with a blank");
        }
        if (bare.length() < written.length()) {
            reader.blank(bare.length(), "a blank stands before the extension");
        }
        if (begin + whole.length() < composed.length()) {
            reader.blank(whole.length(), "the name ends with a blank");
        }
        return reader.read(
                Arrays.asList(bare.split(Pattern.quote(convention.separator()), -1)), end);
    }

    /**
     * Makes a name of its fields.
     *
     * @param values by the names of fields, in any spelling of them
     * @throws Invalid when there is no such field
     */
    public static Read propose(Map<String, String> values, Convention convention) {
        var known = new LinkedHashMap<String, String>();
        convention.fields().forEach(f -> known.put(f.name().toLowerCase(Locale.ROOT), f.name()));
        var given = new HashMap<String, String>();
        values.forEach(
                (key, value) -> {
                    var field = known.get(key.strip().toLowerCase(Locale.ROOT));
                    if (field == null) {
                        throw new Invalid(
                                "\"%s\" is no field of %s%s The fields are: %s."
                                        .formatted(
                                                key,
                                                convention.id(),
                                                Words.didYouMean(key, known.values()).isEmpty()
                                                        ? "."
                                                        : Words.didYouMean(key, known.values()),
                                                String.join(", ", known.values())));
                    }
                    given.put(field, Normalizer.normalize(value.strip(), Normalizer.Form.NFC));
                });
        return new Reader("", 0, convention)
                .read(
                        convention.fields().stream()
                                .map(field -> given.getOrDefault(field.name(), ""))
                                .toList());
    }

    private static final class Reader {
        private final String name;
        private final int begin;
        private final Convention convention;
        private final List<Finding> findings = new ArrayList<>();
        private final Map<String, String> fields = new LinkedHashMap<>();

        /**
         * @param begin how many blanks stand before the first field, from which columns count
         */
        Reader(String name, int begin, Convention convention) {
            this.name = name;
            this.begin = begin;
            this.convention = convention;
        }

        /** As macOS hands names out; columns count the characters that people see. */
        void decomposed(String composed) {
            if (composed.equals(name)) {
                return;
            }
            int at = 0;
            while (at < Math.min(composed.length(), name.length())
                    && composed.charAt(at) == name.charAt(at)) {
                at++;
            }
            add(
                    "name.decomposed",
                    at - begin,
                    "\"%s\" is written decomposed, a letter and its mark apart, as macOS does: other systems take it for another name. Rename it."
                            .formatted(
                                    at < composed.length()
                                            ? Character.toString(composed.codePointAt(at))
                                            : composed));
        }

        void blank(int at, String what) {
            add("name.blank", at, "This is no part of any field: %s. Rename it.".formatted(what));
        }

        /** Texts that stand for the fields one by one. */
        Read read(List<String> texts) {
            for (int i = 0; i < texts.size(); i++) {
                field(convention.fields().get(i), texts.get(i), 0);
            }
            return done("");
        }

        /** Texts that have to be paired with the fields first. */
        Read read(List<String> texts, String extension) {
            var pairs = Alignment.of(convention, texts);
            var astray = new ArrayList<Alignment.Pair>();
            for (var pair : pairs) {
                if (pair.field() == null) {
                    astray.add(pair);
                }
            }
            int behind = 0;
            for (var pair : pairs) {
                var field = pair.field();
                if (field != null && pair.text() != null && pair.at() < behind) {
                    order(field, pair, astray);
                } else if (field != null && pair.text() != null) {
                    field(field, pair.text(), pair.at());
                    behind = Math.max(behind, pair.at());
                } else if (field != null) {
                    elsewhere(field, astray)
                            .ifPresentOrElse(
                                    other -> order(field, other, astray),
                                    () -> missing(field, pair.at()));
                }
            }
            astray.forEach(
                    pair ->
                            add(
                                    "name.field.extra",
                                    pair.at(),
                                    "\"%s\" is one field too many: %s has %d."
                                            .formatted(
                                                    pair.text(),
                                                    convention.id(),
                                                    convention.fields().size())));
            return done(extension);
        }

        private static Optional<Alignment.Pair> elsewhere(
                Field field, List<Alignment.Pair> astray) {
            return astray.stream().filter(pair -> fits(field, pair.text())).findFirst();
        }

        private static boolean fits(Field field, @Nullable String text) {
            return text != null && FieldReading.of(field, text).isRight();
        }

        private void order(Field field, Alignment.Pair other, List<Alignment.Pair> astray) {
            astray.remove(other);
            var text = other.text() == null ? "" : other.text();
            fields.put(field.name(), text);
            add(
                    "name.field.order",
                    other.at(),
                    "\"%s\" is the %s and stands in the wrong place: the order is %s."
                            .formatted(text, field.name(), order()));
        }

        private String order() {
            return String.join(
                    convention.separator(), convention.fields().stream().map(Field::name).toList());
        }

        private void missing(Field field, int at) {
            fields.put(field.name(), field.fill());
            add(
                    "name.field.missing",
                    at,
                    "%s is missing here. %s It must be %s."
                            .formatted(
                                    field.name(), field.help(), field.parts().getFirst().wanted()));
        }

        private void field(Field field, String text, int at) {
            var reading = FieldReading.of(field, text);
            fields.put(field.name(), reading.mended().orElse(""));
            reading.slips().forEach(slip -> slip(field, slip, at));
            unknown(field, text, at);
        }

        private void slip(Field field, FieldReading.Slip slip, int at) {
            var text = field.name() + ": " + slip.text() + ".";
            if (slip.isAdvice()) {
                findings.add(
                        Finding.warning("name.long", where(at + slip.at()), text)
                                .citing(convention.source()));
            } else {
                add("name." + slip.rule(), at + slip.at(), text);
            }
        }

        /** A code that nobody registered is right in form, and worth a look. */
        private void unknown(Field field, String text, int at) {
            var known = field.parts().getFirst().known();
            if (!known.isEmpty()
                    && !known.containsKey(text)
                    && !text.equals(field.fill())
                    && FieldReading.of(field, text).isRight()) {
                findings.add(
                        Finding.note(
                                        "name.unregistered",
                                        where(at),
                                        "%s: \"%s\" is not registered%s"
                                                .formatted(
                                                        field.name(),
                                                        text,
                                                        Words.didYouMean(text, known.keySet())
                                                                        .isEmpty()
                                                                ? "."
                                                                : Words.didYouMean(
                                                                        text, known.keySet())))
                                .citing(convention.source()));
            }
        }

        private void add(String rule, int at, String text) {
            findings.add(
                    Finding.error(rule, where(at), text.replace("?.", "?").replace("..", "."))
                            .citing(convention.source()));
        }

        private Where where(int at) {
            return name.isEmpty() ? Where.nowhere() : Where.inFile(name, 1, begin + at + 1);
        }

        private Read done(String extension) {
            var inOrder = new LinkedHashMap<String, String>();
            convention
                    .fields()
                    .forEach(f -> inOrder.put(f.name(), fields.getOrDefault(f.name(), "")));
            var proposed = new ArrayList<String>();
            inOrder.forEach((n, text) -> proposed.add(text.isEmpty() ? "<" + n + ">" : text));
            return new Read(
                    name,
                    inOrder,
                    String.join(convention.separator(), proposed) + extension,
                    new Report(findings));
        }
    }
}
