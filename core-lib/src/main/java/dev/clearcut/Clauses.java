package dev.clearcut;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.licence.Licence;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds one of the things a contract says, and refuses days on which nothing can have been done.
 */
final class Clauses {

    private Clauses() {}

    /**
     * @param what it would be: "step"
     * @param names what one may be called, the fullest first
     */
    record Naming<T>(String what, String licence, Function<T, List<String>> names) {

        private boolean isCalled(T one, String word) {
            return names.apply(one).stream().anyMatch(name -> key(name).equals(key(word)));
        }

        private List<String> all(List<T> candidates) {
            return candidates.stream().map(one -> names.apply(one).getFirst()).toList();
        }
    }

    /**
     * @param word empty where there is one only
     * @throws dev.clearcut.base.ClearcutException.NotFound when none is called so
     * @throws Invalid when several are
     */
    static <T> T one(List<T> all, String word, Naming<T> naming) {
        var meant =
                word.isBlank()
                        ? all
                        : all.stream().filter(one -> naming.isCalled(one, word)).toList();
        if (meant.size() > 1) {
            throw new Invalid(
                    "\"%s\" has several; say which: %s."
                            .formatted(naming.licence(), String.join("; ", naming.all(meant))));
        }
        return meant.stream()
                .findFirst()
                .orElseThrow(
                        () ->
                                Unknown.name(
                                        naming.what(),
                                        word,
                                        " in \"%s\"".formatted(naming.licence()),
                                        naming.all(all),
                                        "the licence has none"));
    }

    private static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Nothing is done under a contract before it is signed, or on a day to come. */
    static void refuseDay(Licence licence, LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw new Refused("%s has not come yet; enter it on the day.".formatted(on));
        }
        if (!licence.isSigned()) {
            throw new Refused(
                    "\"%s\" is not signed yet: enter the day of signature first, with \"licence sign\"."
                            .formatted(licence.reference()));
        }
        var signed = licence.standing().signed();
        if (signed != null && on.isBefore(signed)) {
            throw new Refused(
                    "\"%s\" was signed on %s; on %s there was nothing to be done under it."
                            .formatted(licence.reference(), signed, on));
        }
    }

    static void refuseSecond(String what, @Nullable LocalDate day) {
        if (day != null) {
            throw new Refused(
                    "%s already, since %s; take that back first if it is wrong."
                            .formatted(what, day));
        }
    }

    static void refuseUnsaid(String what, @Nullable LocalDate day) {
        if (day == null) {
            throw new Refused("%s; there is nothing to take back.".formatted(what));
        }
    }
}
