package dev.clearcut.media.spec;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Severity;
import dev.clearcut.media.Fact;
import dev.clearcut.media.MediaFacts;
import dev.clearcut.media.Subject;
import dev.clearcut.media.spec.Profile.Provenance;
import dev.clearcut.media.spec.Verdict.Outcome;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What every specification asks for without saying so: that the file is of the kind it is about,
 * that it is whole, and that a rule speaks of it. Only what is broken has a verdict.
 */
final class Standing {

    /** A policy that was imported gives the verdict of MediaConch and no other (decision 0021). */
    private static final String IMPORTED = "policy";

    private static final String ENCRYPTED = "media.encrypted";

    private static final String EACH = "every specification asks for this";

    private Standing() {}

    static List<Verdict> broken(Profile profile, Delivered delivered, List<Verdict> own) {
        var broken = new ArrayList<Verdict>();
        boolean imported = profile.kind().equals(IMPORTED);
        var about = imported ? Set.<Subject>of() : Asks.about(profile);
        var media = delivered.file();
        if (!about.isEmpty() && about.stream().noneMatch(kind -> holds(profile, media, kind))) {
            broken.add(nothingOfIt(profile, media, about));
        }
        delivered.met().stream()
                .filter(found -> found.severity().compareTo(Severity.ERROR) <= 0)
                .filter(found -> !found.rule().equals(ENCRYPTED))
                .map(Standing::met)
                .forEach(broken::add);
        if (media.file().flag(Fact.ENCRYPTED).orElse(false)
                && !Asks.about(profile, Fact.ENCRYPTED)) {
            broken.add(encrypted());
        }
        if (broken.isEmpty() && lacksFrames(media) && !isAsked(own)) {
            broken.add(lacking(media));
        }
        if (broken.isEmpty() && !imported && isUnjudged(own)) {
            broken.add(unjudged(profile));
        }
        return broken;
    }

    /** A still is a picture; where moving pictures have to be in the file, it is none. */
    private static boolean holds(Profile profile, MediaFacts media, Subject kind) {
        return media.tracks(kind).stream()
                .anyMatch(
                        track ->
                                profile.holds() != Subject.VIDEO
                                        || !track.facts().flag(Fact.STILL).orElse(false));
    }

    private static Verdict nothingOfIt(Profile profile, MediaFacts media, Set<Subject> about) {
        var kinds = about.stream().map(Standing::word).collect(Collectors.joining(" or "));
        var moving = profile.holds() == Subject.VIDEO && !media.video().isEmpty();
        var wanted = moving ? "moving " + kinds : kinds;
        var found =
                EnumSet.of(Subject.VIDEO, Subject.AUDIO, Subject.TEXT).stream()
                        .filter(kind -> !media.tracks(kind).isEmpty())
                        .map(kind -> moving ? "still " + word(kind) : word(kind))
                        .collect(Collectors.joining(", "));
        return failed(
                profile.id(),
                "file.holds",
                "%s %s in it; %s is about %s."
                        .formatted(
                                about.equals(Set.of(Subject.TEXT)) ? "There are no" : "There is no",
                                wanted,
                                profile.id(),
                                wanted),
                "Hand in the file that was meant, or hold this one against a specification of its kind (\"spec list\").",
                wanted,
                found.isEmpty() ? "nothing of the kind" : found);
    }

    private static String word(Subject kind) {
        return switch (kind) {
            case VIDEO -> "picture";
            case AUDIO -> "sound";
            case TEXT -> "captions";
            case FILE -> "file";
        };
    }

    private static Verdict met(Finding found) {
        int dot = found.rule().indexOf('.');
        return failed(
                found.rule().substring(0, Math.max(dot, 0)),
                found.rule().substring(dot + 1),
                found.text(),
                "Ask for what is missing, or have the file made again.",
                "a whole file",
                found.text());
    }

    /** Read in the facts, which may come without what was found. */
    private static Verdict encrypted() {
        return failed(
                "media",
                "encrypted",
                "It is encrypted: what is in it cannot be seen, heard or judged without the key.",
                "Ask for the key, or for a copy that is not encrypted.",
                "a file that opens without a key",
                "encrypted");
    }

    private static boolean lacksFrames(MediaFacts media) {
        return media.file().exact(Fact.MISSING_FRAMES).filter(n -> n.sign() > 0).isPresent();
    }

    /** Whether a rule of the specification said it already. */
    private static boolean isAsked(List<Verdict> own) {
        return own.stream()
                .filter(verdict -> verdict.outcome() == Outcome.FAILED)
                .flatMap(verdict -> verdict.breaches().stream())
                .anyMatch(breach -> breach.what().endsWith("." + Fact.MISSING_FRAMES.id()));
    }

    private static Verdict lacking(MediaFacts media) {
        var missing = media.file().exact(Fact.MISSING_FRAMES).orElseThrow();
        var told = Literals.decimal(missing) + " frames are missing.";
        return failed(
                "media",
                "sequence-gap",
                told,
                "Ask for what is missing, or have the file made again.",
                "a whole file",
                told);
    }

    /** What is open may still be decided; what does not apply, or nobody can tell, was not. */
    private static boolean isUnjudged(List<Verdict> own) {
        return own.stream()
                .map(Verdict::outcome)
                .allMatch(o -> o == Outcome.DOES_NOT_APPLY || o == Outcome.CANNOT_TELL);
    }

    private static Verdict unjudged(Profile profile) {
        return failed(
                profile.id(),
                "file.judged",
                "No rule of %s could be judged on this file, and what was not judged is not passed."
                        .formatted(profile.id()),
                "Look where its rules apply: clearcut spec show %s.".formatted(profile.id()),
                "a rule that applies",
                "none");
    }

    private static Verdict failed(
            String profile, String id, String text, String todo, String wanted, String found) {
        var rule =
                new Rule(
                        id,
                        profile,
                        text,
                        todo,
                        new Rule.Weight(Severity.ERROR, Severity.ERROR, false),
                        new Rule.Authority(Provenance.SOURCED, "", EACH),
                        List.of(),
                        new Asked.All(List.of()),
                        Rule.Examples.NONE);
        return new Verdict(
                rule,
                Outcome.FAILED,
                List.of(new Breach("", "", wanted, found, "", -1, "")),
                List.of(),
                "");
    }
}
