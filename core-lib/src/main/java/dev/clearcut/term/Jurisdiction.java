package dev.clearcut.term;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where protection is asked about: a country, or the European Union as its directives alone have
 * it.
 *
 * @param code ISO 3166-1, {@code EU}, or {@code UK} where that was written for the United Kingdom
 */
public record Jurisdiction(String code, String name) {

    /** States of the European Economic Area: those the term directive binds. */
    private static final Set<String> EEA =
            Set.of(
                    ("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT"
                                    + " RO SE SI SK")
                            .split(" "));

    private static final Map<String, String> SPELLINGS =
            Map.ofEntries(
                    Map.entry("GREATBRITAIN", "GB"),
                    Map.entry("BRITAIN", "GB"),
                    Map.entry("ENGLAND", "GB"),
                    Map.entry("USA", "US"),
                    Map.entry("AMERICA", "US"),
                    Map.entry("UNITEDSTATESOFAMERICA", "US"),
                    Map.entry("EUROPEANUNION", "EU"),
                    Map.entry("EEA", "EU"),
                    Map.entry("EL", "GR"),
                    Map.entry("HOLLAND", "NL"),
                    Map.entry("CZECHREPUBLIC", "CZ"),
                    Map.entry("KOSOVO", "XK"));

    private static final Map<String, Jurisdiction> KNOWN = known();

    private static Map<String, Jurisdiction> known() {
        var known = new HashMap<String, Jurisdiction>();
        for (var code : Locale.getISOCountries()) {
            var name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
            var is = new Jurisdiction(code, name);
            known.put(is.code(), is);
            known.put(key(name), is);
        }
        known.put("UK", new Jurisdiction("UK", "United Kingdom"));
        known.put("EU", new Jurisdiction("EU", "European Union"));
        known.put("XK", new Jurisdiction("XK", "Kosovo"));
        SPELLINGS.forEach((spelling, code) -> known.put(spelling, at(known, code)));
        for (var code : Locale.getISOCountries()) {
            known.putIfAbsent(Locale.of("", code).getISO3Country(), at(known, code));
        }
        return Map.copyOf(known);
    }

    private static Jurisdiction at(Map<String, Jurisdiction> known, String code) {
        var found = known.get(code);
        if (found == null) {
            throw new IllegalStateException("No country has the code " + code + ".");
        }
        return found;
    }

    /**
     * What a person means by a code or an English name: {@code uk}, {@code GB}, {@code usa}, {@code
     * France}.
     *
     * @throws Invalid for a name nobody knows, with the nearest known ones
     */
    public static Jurisdiction named(String name) {
        var found = KNOWN.get(key(name));
        if (found != null) {
            return found;
        }
        var names = new ArrayList<String>();
        KNOWN.values().stream().distinct().forEach(j -> names.addAll(List.of(j.code(), j.name())));
        names.add("USA");
        var near = Words.didYouMean(name, names);
        throw new Invalid(
                "\"%s\" is no country Clearcut knows%s"
                        .formatted(
                                name,
                                near.isEmpty()
                                        ? ": write UK, EU or an ISO code such as FR."
                                        : near));
    }

    /** Every country of ISO 3166-1, Kosovo and the European Union, by code. */
    public static List<Jurisdiction> all() {
        return KNOWN.values().stream()
                .distinct()
                .filter(place -> !place.code().equals("UK"))
                .sorted(Comparator.comparing(Jurisdiction::code))
                .toList();
    }

    private static String key(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    /** Whether the directive on the term of protection binds it. */
    boolean isInEea() {
        return code.equals("EU") || EEA.contains(code);
    }

    /** {@code the United States}, {@code France}. */
    String inASentence() {
        return switch (lawCode()) {
            case "UK", "US", "EU", "NL", "AE", "PH" -> "the " + name;
            default -> name;
        };
    }

    /** Its code in the rule files, where the United Kingdom is UK. */
    String lawCode() {
        return code.equals("GB") ? "UK" : code;
    }

    /** Whose rule file answers for it: its own, or the Union's. */
    String family() {
        return isInEea() ? "EU" : lawCode();
    }

    @Override
    public String toString() {
        return code;
    }
}
