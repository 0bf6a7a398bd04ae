package dev.clearcut.exchange.json;

import dev.clearcut.manifest.naming.Convention;
import dev.clearcut.manifest.naming.Names;
import dev.clearcut.manifest.naming.Part;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A name held against a convention.
 *
 * @param right whether nothing is wrong with it
 * @param proposed the right name; with {@code <Field>} where a field is not known
 * @param fields the fields of the proposed name, by their names; empty where one is not known
 */
public record NameView(
        String name,
        String convention,
        boolean right,
        String proposed,
        Map<String, String> fields,
        List<FindingView> findings) {

    public static NameView of(Names.Read read, Convention convention) {
        return new NameView(
                read.name(),
                convention.id(),
                !read.report().hasErrors(),
                read.proposed(),
                read.fields(),
                FindingView.of(read.report()));
    }

    /** A convention, with its fields explained. */
    public record Explained(
            String id,
            String title,
            String edition,
            String separator,
            String source,
            String note,
            List<ExplainedPart> parts) {

        public static Explained of(Convention convention) {
            return new Explained(
                    convention.id(),
                    convention.title(),
                    convention.edition(),
                    convention.separator(),
                    convention.source(),
                    convention.note(),
                    convention.fields().stream()
                            .flatMap(
                                    field ->
                                            field.parts().stream()
                                                    .map(
                                                            part ->
                                                                    ExplainedPart.of(
                                                                            field.name(), part)))
                            .toList());
        }
    }

    /**
     * @param need {@code yes}, {@code no} or {@code many}
     * @param values the words it may be, with what they mean; empty where its form decides
     */
    public record ExplainedPart(
            String field,
            String part,
            String need,
            String example,
            String help,
            String form,
            int most,
            Map<String, String> values) {

        static ExplainedPart of(String field, Part part) {
            return new ExplainedPart(
                    field,
                    part.name(),
                    part.need().name().toLowerCase(Locale.ROOT),
                    part.example(),
                    part.help(),
                    part.form(),
                    part.most(),
                    part.values());
        }
    }
}
