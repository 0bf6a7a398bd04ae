package dev.clearcut.term;

import dev.clearcut.term.Provision.Adds;
import dev.clearcut.term.Provision.Compares;
import dev.clearcut.term.Provision.Decides;
import dev.clearcut.term.Provision.Requirement;
import java.util.ArrayList;
import java.util.List;

/**
 * Applies the rules of one jurisdiction: the first whose requirements hold decides, and then others
 * add to it or cut it off. Where it is not known whether a requirement holds, both are followed,
 * each supposing what it stands for, and the answer is whatever either comes to.
 */
final class Reckoning {

    private static final Question NO_RULE =
            new Question("No rule here decides this: ask a specialist.", "");

    private final RuleBook book;

    Reckoning(RuleBook book) {
        this.book = book;
    }

    Outcome of(Known known) {
        if (book.of(known.where(), known.work().type()).isEmpty()) {
            return Outcome.of(Span.OPEN, List.of(noRules(known.where())), List.of());
        }
        var outcome = decided(known);
        for (var provision : mine(known)) {
            outcome =
                    switch (provision.effect()) {
                        case Decides decides -> outcome;
                        case Adds adds -> added(outcome, provision, adds, known);
                        case Compares compares -> compared(outcome, provision, known);
                    };
        }
        return outcome;
    }

    private static Question noRules(Jurisdiction where) {
        return new Question(
                "There are no rules for %s here: ask a specialist in its law."
                        .formatted(where.name()),
                "");
    }

    private Outcome decided(Known known) {
        var deciding = mine(known).stream().filter(p -> p.effect() instanceof Decides).toList();
        var outcome = first(deciding, known);
        return outcome.assumed().contains(known.homeAssumed()) && !outcome.span().isExact()
                ? outcome.asking(List.of(Questions.COUNTRY))
                : outcome;
    }

    private List<Provision> mine(Known known) {
        return book.of(known.where(), known.work().type()).stream()
                .filter(provision -> provision.isLawIn(known.where()))
                .toList();
    }

    private Outcome first(List<Provision> provisions, Known known) {
        if (provisions.isEmpty()) {
            return Outcome.of(Span.OPEN, List.of(NO_RULE), List.of());
        }
        return tried(provisions, provisions.getFirst().requirements(), known);
    }

    /** The first provision, given what is left of its requirements; then the others. */
    private Outcome tried(List<Provision> provisions, List<Requirement> left, Known known) {
        var provision = provisions.getFirst();
        var others = provisions.subList(1, provisions.size());
        var verdicts = left.stream().map(r -> r.condition().holds(known)).toList();
        if (verdicts.contains(Tri.NO)) {
            return withoutIt(provision, left, verdicts, others, known);
        }
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i).toldOnly() && verdicts.get(i) == Tri.MAYBE) {
                return first(others, known).assuming(assumed(provision));
            }
        }
        int open = verdicts.indexOf(Tri.MAYBE);
        if (open < 0) {
            return decision(provision, known);
        }
        var condition = left.get(open).condition();
        var rest = new ArrayList<>(left);
        rest.remove(open);
        var so = condition.supposing(known, true);
        var not = condition.supposing(known, false);
        if (so.isImpossible()) {
            return first(others, not);
        }
        if (not.isImpossible()) {
            return tried(provisions, rest, so);
        }
        return tried(provisions, rest, so).or(first(others, not), condition.asks(known));
    }

    /** Only for want of a country the work is taken as a home one, and that has to be said. */
    private Outcome withoutIt(
            Provision provision,
            List<Requirement> left,
            List<Tri> verdicts,
            List<Provision> others,
            Known known) {
        boolean forWantOfACountry = known.country() == null;
        for (int i = 0; i < left.size(); i++) {
            if (verdicts.get(i) == Tri.NO && !isAboutOrigin(left.get(i).condition())) {
                forWantOfACountry = false;
            }
        }
        var outcome = first(others, known);
        return forWantOfACountry ? outcome.assuming(List.of(known.homeAssumed())) : outcome;
    }

    private static boolean isAboutOrigin(Condition condition) {
        return condition instanceof Condition.Foreign
                || condition instanceof Condition.From
                || condition instanceof Condition.ProtectedIn1996;
    }

    private static Outcome decision(Provision provision, Known known) {
        if (!(provision.effect() instanceof Decides decides)) {
            throw new IllegalStateException(provision.rule().id() + " does not decide.");
        }
        var outcome = decides.ending().of(known).by(provision.rule());
        if (provision.requirements().stream().noneMatch(Requirement::toldOnly)) {
            outcome = outcome.assuming(assumed(provision));
        }
        for (var requirement : provision.requirements()) {
            for (var event : requirement.condition().events()) {
                outcome = outcome.assuming(known.time(event).assumed());
            }
        }
        return outcome.span().isExact() ? outcome : outcome.asking(provision.specialist(known));
    }

    private static List<String> assumed(Provision provision) {
        return provision.assume().isEmpty() ? List.of() : List.of(provision.assume());
    }

    private static Outcome added(Outcome outcome, Provision provision, Adds adds, Known known) {
        var verdicts =
                provision.requirements().stream().map(r -> r.condition().holds(known)).toList();
        if (outcome.span().equals(Span.NEVER) || verdicts.contains(Tri.NO)) {
            return outcome;
        }
        var questions = new ArrayList<Question>();
        for (int i = 0; i < verdicts.size(); i++) {
            var requirement = provision.requirements().get(i);
            if (verdicts.get(i) == Tri.MAYBE && requirement.toldOnly()) {
                return outcome.assuming(assumed(provision));
            }
            if (verdicts.get(i) == Tri.MAYBE) {
                questions.addAll(requirement.condition().asks(known));
            }
        }
        var longer = adds.to(outcome.span());
        if (!verdicts.contains(Tri.MAYBE) && provision.rule().isChecked()) {
            return outcome.ending(longer).by(provision.rule());
        }
        questions.addAll(provision.specialist(known));
        var either = outcome.span().or(longer);
        return either.equals(outcome.span())
                ? outcome
                : outcome.ending(either).by(provision.rule()).asking(questions);
    }

    private Outcome compared(Outcome outcome, Provision provision, Known known) {
        var country = known.country();
        if (country == null) {
            return outcome.assuming(List.of(known.homeAssumed()));
        }
        boolean applies =
                provision.requirements().stream()
                        .allMatch(r -> r.condition().holds(known) == Tri.YES);
        if (!applies || !known.isForeign() || outcome.span().equals(Span.NEVER)) {
            return outcome;
        }
        var there = of(Known.of(known.work(), country, known.asAt()));
        var either = outcome.span().or(outcome.span().cappedBy(there.span()));
        if (either.equals(outcome.span())) {
            return outcome.assuming(there.assumed());
        }
        return outcome.ending(either)
                .assuming(there.assumed())
                .by(provision.rule())
                .asking(there.missing())
                .asking(provision.specialist(known));
    }
}
