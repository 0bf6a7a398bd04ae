package dev.clearcut.party;

import java.util.Collection;
import java.util.List;

/**
 * The names a production's own companies stand under on contracts: the company that makes the film,
 * one founded for it alone, a name it had before.
 */
public final class OurCompanies {

    private static final OurCompanies NONE = new OurCompanies(List.of());

    private final List<String> names;
    private final List<CompanyName> companies;

    private OurCompanies(Collection<String> names) {
        this.names = List.copyOf(names);
        this.companies = names.stream().map(CompanyName::of).toList();
    }

    /** No name is known to be ours. */
    public static OurCompanies none() {
        return NONE;
    }

    public static OurCompanies of(Collection<String> names) {
        return names.isEmpty() ? NONE : new OurCompanies(names);
    }

    /** As they were given, in that order. */
    public List<String> names() {
        return names;
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** Whether a name on a contract means one of us, as {@link CompanyName#meansSameAs} says. */
    public boolean include(String name) {
        if (names.isEmpty()) {
            return false;
        }
        var meant = CompanyName.of(name);
        return companies.stream().anyMatch(meant::meansSameAs);
    }
}
