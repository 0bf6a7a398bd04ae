package dev.clearcut.paper;

import dev.clearcut.base.Id;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Papers taken apart into named facts, for keeping and telling, and put together again. */
public final class PaperFacts {

    private PaperFacts() {}

    /** {@code release}, {@code negative check}, … */
    public static String kind(Paper paper) {
        return switch (paper) {
            case Release release -> "release";
            case NegativeCheck check -> "negative check";
            case Opinion opinion -> "opinion";
            case SearchLog log -> "search log";
            case Enclosure enclosure -> "enclosure";
        };
    }

    /** All but its identity; facts that say nothing are left out. */
    public static Map<String, String> of(Paper paper) {
        var facts = new LinkedHashMap<String, String>();
        put(facts, "reference", paper.reference());
        switch (paper) {
            case Release r -> {
                put(facts, "licence", r.licence());
                put(facts, "kind", r.kind().word());
                put(facts, "subject", r.subject());
                put(facts, "signatory", r.signatory());
                put(facts, "born", r.born());
                put(facts, "country", r.country());
                put(facts, "guardian", r.guardian());
                put(facts, "child licence", r.childLicence());
                put(facts, "revocable", r.revocable() ? "yes" : "");
                put(facts, "withdrawn", r.withdrawn());
            }
            case NegativeCheck c -> {
                put(facts, "kind", c.kind().word());
                put(facts, "query", c.query());
                put(facts, "source", c.source());
                put(facts, "scope", c.scope());
                put(facts, "searcher", c.searcher());
                put(facts, "date", c.date());
                put(facts, "results", c.results());
                put(facts, "verdict", c.verdict().word());
                put(facts, "valid until", c.validUntil());
                put(facts, "note", c.note());
            }
            case Opinion o -> {
                put(facts, "exception", o.exception().word());
                put(facts, "country", o.country());
                put(facts, "material", o.material());
                put(facts, "use", o.use());
                put(facts, "counsel", o.counsel());
                put(facts, "date", o.date());
                put(facts, "favourable", o.favourable() ? "yes" : "");
                put(facts, "evidence", o.evidence());
            }
            case SearchLog l -> {
                put(facts, "material", l.material());
                put(facts, "searcher", l.searcher());
                put(facts, "date", l.date());
                put(facts, "sources", String.join("\n", l.sources()));
                put(facts, "found", l.found());
            }
            case Enclosure e -> {
                put(facts, "kind", e.kind().word());
                put(facts, "date", e.date());
                put(facts, "evidence", e.evidence());
            }
        }
        return facts;
    }

    private static void put(Map<String, String> facts, String name, @Nullable Object value) {
        var said = value == null ? "" : value.toString();
        if (!said.isEmpty()) {
            facts.put(name, said);
        }
    }

    /** The paper these facts were taken from. */
    public static Paper read(Id<Paper> id, String kind, Map<String, String> facts) {
        var said = new Said(facts);
        return switch (kind) {
            case "release" ->
                    new Release(
                            id,
                            said.text("reference"),
                            Id.of(said.text("licence")),
                            word(Release.Kind.class, said.text("kind")),
                            said.text("subject"),
                            said.text("signatory"),
                            said.day("born"),
                            said.text("country"),
                            said.text("guardian"),
                            said.text("child licence"),
                            said.yes("revocable"),
                            said.day("withdrawn"));
            case "negative check" ->
                    new NegativeCheck(
                            id,
                            said.text("reference"),
                            word(NegativeCheck.Kind.class, said.text("kind")),
                            said.text("query"),
                            said.text("source"),
                            said.text("scope"),
                            said.text("searcher"),
                            LocalDate.parse(said.text("date")),
                            Integer.parseInt(said.text("results")),
                            word(NegativeCheck.Verdict.class, said.text("verdict")),
                            said.day("valid until"),
                            said.text("note"));
            case "opinion" ->
                    new Opinion(
                            id,
                            said.text("reference"),
                            word(Opinion.Exception.class, said.text("exception")),
                            said.text("country"),
                            Id.of(said.text("material")),
                            said.text("use"),
                            said.text("counsel"),
                            LocalDate.parse(said.text("date")),
                            said.yes("favourable"),
                            said.text("evidence"));
            case "search log" ->
                    new SearchLog(
                            id,
                            said.text("reference"),
                            Id.of(said.text("material")),
                            said.text("searcher"),
                            LocalDate.parse(said.text("date")),
                            List.of(said.text("sources").split("\n")),
                            said.text("found"));
            case "enclosure" ->
                    new Enclosure(
                            id,
                            said.text("reference"),
                            word(Enclosure.Kind.class, said.text("kind")),
                            LocalDate.parse(said.text("date")),
                            said.text("evidence"));
            default -> throw new IllegalStateException("No paper is called " + kind + ".");
        };
    }

    private record Said(Map<String, String> facts) {
        String text(String name) {
            return facts.getOrDefault(name, "");
        }

        boolean yes(String name) {
            return text(name).equals("yes");
        }

        @Nullable LocalDate day(String name) {
            return text(name).isEmpty() ? null : LocalDate.parse(text(name));
        }
    }

    private static <E extends Enum<E>> E word(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow();
    }
}
