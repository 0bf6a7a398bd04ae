package dev.clearcut.search;

import dev.clearcut.clearance.Extent;
import dev.clearcut.clearance.RightAnswer;
import dev.clearcut.clearance.RightCheck;
import dev.clearcut.clearance.Verdict;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.rights.Rights;
import dev.clearcut.store.RightsProfile;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How every profile in sight stands to a question about rights: who licenses it, and what it
 * answers. Whatever is counted by licensor or by answer is counted by profile first.
 */
final class Standings {

    /**
     * @param check the question, put to the licences of the profile's production; null when the
     *     question is not about rights
     * @param verdict its answer; null likewise
     */
    private record Standing(
            RightsProfile profile,
            Set<String> licensors,
            @Nullable RightCheck check,
            @Nullable Verdict verdict) {}

    private final Map<String, Standing> byProfile;

    private Standings(Map<String, Standing> byProfile) {
        this.byProfile = byProfile;
    }

    /**
     * @param needed null where the question is not about rights
     * @param buyer to whom they are to be passed on; empty for nobody
     */
    static Standings of(
            Collection<ProfileBook> books, @Nullable Rights needed, String buyer, LocalDate today) {
        var standings = new HashMap<String, Standing>();
        for (var book : books) {
            var check =
                    needed == null
                            ? null
                            : RightCheck.of(needed, book.asOfNow(today), book.ours())
                                    .passedOnTo(buyer);
            for (var profile : book.profiles().values()) {
                var verdict = check == null ? null : verdict(answers(profile, check));
                standings.put(
                        profile.id(),
                        new Standing(profile, book.licensors(profile), check, verdict));
            }
        }
        return new Standings(standings);
    }

    int size() {
        return byProfile.size();
    }

    /** The profiles that may be found; null when every one may. */
    @Nullable Set<String> accepted(Question question) {
        if (question.needed() == null && question.licensors().isEmpty()) {
            return null;
        }
        return byProfile.values().stream()
                .filter(s -> isOfLicensor(s, question) && isAnswered(s, question))
                .map(s -> s.profile().id())
                .collect(Collectors.toSet());
    }

    private static boolean isOfLicensor(Standing standing, Question question) {
        return question.licensors().isEmpty()
                || !Collections.disjoint(question.licensors(), standing.licensors());
    }

    private static boolean isAnswered(Standing standing, Question question) {
        return standing.verdict() == null || question.verdicts().contains(standing.verdict());
    }

    /** One answer for each right that what has this profile carries, in the rights' own order. */
    List<RightAnswer> answers(String profile) {
        var standing = byProfile.get(profile);
        return standing == null || standing.check() == null
                ? List.of()
                : answers(standing.profile(), standing.check());
    }

    private static List<RightAnswer> answers(RightsProfile profile, RightCheck check) {
        return profile.carries().stream()
                .sorted()
                .map(right -> check.answer(profile.like(), right, Extent.NONE))
                .toList();
    }

    private static Verdict verdict(List<RightAnswer> answers) {
        return Verdict.worst(answers.stream().map(RightAnswer::verdict).toList());
    }

    Facets facets(
            Map<String, Long> countByKind, Map<String, Long> countByProfile, Question question) {
        var licensors = new HashMap<String, Long>();
        var verdicts = new EnumMap<Verdict, Long>(Verdict.class);
        countByProfile.forEach(
                (profile, count) -> {
                    var standing = byProfile.get(profile);
                    if (standing != null) {
                        if (isAnswered(standing, question)) {
                            standing.licensors()
                                    .forEach(name -> licensors.merge(name, count, Long::sum));
                        }
                        if (standing.verdict() != null && isOfLicensor(standing, question)) {
                            verdicts.merge(standing.verdict(), count, Long::sum);
                        }
                    }
                });
        var kinds = new HashMap<MaterialKind, Long>();
        var byWord =
                Arrays.stream(MaterialKind.values())
                        .collect(Collectors.toMap(MaterialKind::word, Function.identity()));
        countByKind.forEach((word, count) -> kinds.put(byWord.get(word), count));
        return new Facets(
                mostFirst(kinds, Comparator.naturalOrder()),
                mostFirst(licensors, Comparator.naturalOrder()),
                Collections.unmodifiableMap(verdicts));
    }

    private static <K> Map<K, Long> mostFirst(Map<K, Long> counts, Comparator<K> then) {
        var ordered = new LinkedHashMap<K, Long>();
        counts.entrySet().stream()
                .sorted(
                        Map.Entry.<K, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey(then)))
                .forEach(e -> ordered.put(e.getKey(), e.getValue()));
        return Collections.unmodifiableMap(ordered);
    }
}
