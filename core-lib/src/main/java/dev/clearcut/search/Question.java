package dev.clearcut.search;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.clearance.Deal;
import dev.clearcut.clearance.Verdict;
import dev.clearcut.material.Family;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.rights.Rights;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param text words as people type them; empty finds everything, punctuation alone nothing
 * @param kinds any of these; empty means every kind
 * @param licensors any of these, by name; empty means every material, licensed or not
 * @param needed the rights that are wanted; null when the question is not about rights
 * @param buyer to whom the rights are to be passed on; empty for nobody
 * @param verdicts which answers to {@code needed} to find
 * @param offset how many hits to skip
 * @param size how many hits to return, 0 to {@value #MOST}
 */
public record Question(
        String text,
        Set<MaterialKind> kinds,
        Set<String> licensors,
        @Nullable Rights needed,
        String buyer,
        Set<Verdict> verdicts,
        int offset,
        int size) {

    /** The longest page. */
    public static final int MOST = 1000;

    private static final Set<Verdict> CLEAR = Set.of(Verdict.COVERED, Verdict.COVERED_WITH_DUTIES);

    public Question {
        kinds = Set.copyOf(kinds);
        licensors = Set.copyOf(licensors);
        verdicts = Set.copyOf(verdicts);
        if (offset < 0 || size < 0 || size > MOST) {
            throw new Invalid(
                    "A page starts at 0 or later and has at most %d hits; asked were %d from %d."
                            .formatted(MOST, size, offset));
        }
    }

    /** Whether the text has nothing in it that could be looked for, so that nothing is found. */
    public boolean isWordless() {
        return !text.isBlank() && text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** The first twenty materials with these words. */
    public static Question of(String text) {
        return new Question(text, Set.of(), Set.of(), null, "", CLEAR, 0, 20);
    }

    public Question kinds(MaterialKind... any) {
        return new Question(text, Set.of(any), licensors, needed, buyer, verdicts, offset, size);
    }

    /**
     * By the word people type: a family, {@code music}, or a kind, {@code commercial-track}.
     *
     * @throws Invalid when it is neither
     */
    public Question ofKind(String word) {
        var wanted = word.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        var family =
                Arrays.stream(Family.values()).filter(f -> f.word().equals(wanted)).findFirst();
        if (family.isPresent()) {
            return families(family.get());
        }
        return Arrays.stream(MaterialKind.values())
                .filter(k -> k.word().equals(wanted))
                .findFirst()
                .map(this::kinds)
                .orElseThrow(() -> noKind(word));
    }

    private static Invalid noKind(String word) {
        var known =
                Stream.concat(
                                Arrays.stream(Family.values()).map(Family::word),
                                Arrays.stream(MaterialKind.values()).map(MaterialKind::word))
                        .distinct()
                        .toList();
        var near = dev.clearcut.base.Words.didYouMean(word, known);
        return new Invalid(
                "\"%s\" is no kind of material%s Known are %s."
                        .formatted(word, near.isEmpty() ? "." : near, String.join(", ", known)));
    }

    /** Every kind of these families. */
    public Question families(Family... any) {
        var families = new LinkedHashSet<>(Arrays.asList(any));
        var ofThese =
                Arrays.stream(MaterialKind.values())
                        .filter(kind -> families.contains(kind.family()))
                        .collect(Collectors.toSet());
        return new Question(text, ofThese, licensors, needed, buyer, verdicts, offset, size);
    }

    public Question licensors(String... any) {
        return new Question(text, kinds, Set.of(any), needed, buyer, verdicts, offset, size);
    }

    /** Only what is licensed for all of this, duties or not. */
    public Question needing(Rights rights) {
        return new Question(text, kinds, licensors, rights, buyer, verdicts, offset, size);
    }

    /** Where the rights are to be passed on to this buyer, and no licence may forbid it. */
    public Question passedOnTo(String newBuyer) {
        return new Question(
                text, kinds, licensors, needed, newBuyer.strip(), verdicts, offset, size);
    }

    /** What a deal needs, for its buyer. */
    public Question needing(Deal deal) {
        return needing(deal.needed()).passedOnTo(deal.buyer());
    }

    public Question answered(Set<Verdict> any) {
        return new Question(text, kinds, licensors, needed, buyer, any, offset, size);
    }

    /** Also what is not licensed, each hit with its answer. */
    public Question whateverTheAnswer() {
        return answered(EnumSet.allOf(Verdict.class));
    }

    public Question page(int newOffset, int newSize) {
        return new Question(text, kinds, licensors, needed, buyer, verdicts, newOffset, newSize);
    }
}
