package dev.clearcut;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.Words;
import dev.clearcut.party.CompanyName;
import dev.clearcut.party.OurCompanies;
import dev.clearcut.store.Writing;
import java.util.List;

/**
 * The names the production's own companies stand under on contracts. A licence to one of them is
 * ours; who is meant is worked out on each question, so that a name added later changes the answers
 * and no licence.
 */
public final class Companies {

    private final Scope scope;

    Companies(Scope scope) {
        this.scope = scope;
    }

    /** In the order they were given. */
    public List<String> list() {
        return scope.read(reading -> reading.people().companies(scope.production()));
    }

    /**
     * Says that a company is ours. Upper or lower case, accents and punctuation make no other
     * company, nor does a legal form that one writer adds and another leaves out; one that is known
     * already changes nothing.
     *
     * @return all of them
     * @throws Invalid when the name is blank
     */
    public List<String> add(String name) {
        return scope.write(
                writing -> {
                    add(writing, scope, name);
                    return writing.people().companies(scope.production());
                });
    }

    static void add(Writing writing, Scope scope, String name) {
        if (CompanyName.of(name).isBlank()) {
            throw new Invalid("A company needs a name, as it stands on the contracts.");
        }
        var known = OurCompanies.of(writing.people().companies(scope.production()));
        if (!known.include(name)) {
            writing.people().addCompany(scope.production(), name);
        }
    }

    /**
     * Says that a company is none of ours after all.
     *
     * @return the others
     * @throws NotFound when it was not
     */
    public List<String> remove(String name) {
        return scope.write(
                writing -> {
                    var all = writing.people().companies(scope.production());
                    var meant = meant(name, all);
                    if (meant.isEmpty()) {
                        throw new NotFound(
                                "\"%s\" is no company of this production%s"
                                        .formatted(name, hint(name, all)));
                    }
                    meant.forEach(
                            company -> writing.people().removeCompany(scope.production(), company));
                    return writing.people().companies(scope.production());
                });
    }

    /** The one that is written so, else those that may be meant. */
    private static List<String> meant(String name, List<String> all) {
        if (all.contains(name.strip())) {
            return List.of(name.strip());
        }
        var company = CompanyName.of(name);
        return all.stream().filter(c -> company.meansSameAs(CompanyName.of(c))).toList();
    }

    private static String hint(String name, List<String> all) {
        var near = Words.didYouMean(name, all);
        return near.isEmpty()
                ? all.isEmpty() ? "; it has none." : "; there is " + String.join(", ", all) + "."
                : near;
    }
}
