package dev.clearcut.term;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules of every jurisdiction there are rules for, by type of work. */
record RuleBook(Map<String, Map<WorkType, List<Provision>>> provisions) {

    /** Each has a file of that name, in lower case. */
    private static final List<String> FAMILIES = List.of("UK", "EU", "US", "CA", "AU", "JP");

    static RuleBook read() {
        return new RuleBook(
                FAMILIES.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Function.identity(),
                                        family -> byType(RuleFile.read(file(family))))));
    }

    /** In the order of their files. */
    static List<Provision> everyProvision() {
        return FAMILIES.stream().flatMap(family -> RuleFile.read(file(family)).stream()).toList();
    }

    private static String file(String family) {
        return family.toLowerCase(Locale.ROOT) + ".rules";
    }

    private static Map<WorkType, List<Provision>> byType(List<Provision> provisions) {
        var byType = new EnumMap<WorkType, List<Provision>>(WorkType.class);
        for (var type : WorkType.values()) {
            byType.put(type, provisions.stream().filter(p -> p.types().contains(type)).toList());
        }
        return Map.copyOf(byType);
    }

    /** The rules that answer for a work there; none for a country without rules here. */
    List<Provision> of(Jurisdiction jurisdiction, WorkType type) {
        return provisions
                .getOrDefault(jurisdiction.family(), Map.of())
                .getOrDefault(type, List.of());
    }
}
