package dev.clearcut;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.clearance.Deal;
import dev.clearcut.clearance.cases.CaseState;
import dev.clearcut.clearance.cases.ClearanceCase;
import dev.clearcut.clearance.cases.ContractsOnFile;
import dev.clearcut.clearance.cases.Proof;
import dev.clearcut.clearance.cases.Step;
import dev.clearcut.licence.Instrument;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.LicenceDraft;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.rights.Rights;
import dev.clearcut.store.Writing;
import dev.clearcut.term.Answer;
import dev.clearcut.term.Jurisdiction;
import dev.clearcut.term.Rule;
import dev.clearcut.term.Term;
import dev.clearcut.term.Work;
import dev.clearcut.term.WorkType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Files where a work is free, country by country, so that what is free is covered and what is not
 * stays a gap.
 */
public final class PublicDomain {

    private final Scope scope;

    PublicDomain(Scope scope) {
        this.scope = scope;
    }

    /**
     * What came of it.
     *
     * @param note the public-domain note on file: a grant for the countries that are free from a
     *     day
     * @param right the case; "not required" when every deal is covered by the note
     * @param open the countries some deal needs and in which it is not free, or not certainly
     */
    public record Noted(Licence note, ClearanceCase right, List<Answer> open) {}

    /**
     * Works out where a work is free and files it as a note. Where all that the deals need is free,
     * the case is moved to "not required", with the rules as its proof.
     *
     * @param work what the right of the material is in: the composition, the recording
     * @throws Invalid for a type of work that the right is not in
     * @throws Refused when it is free nowhere, or the case lacks its owner and day
     */
    public Noted note(Material material, CarriedRight right, Work work) {
        var types = typesOf(right);
        if (!types.contains(work.type())) {
            throw new Invalid(notOfThatType(right, work.type(), types));
        }
        var answers =
                Jurisdiction.all().stream()
                        .filter(PublicDomain::isACountry)
                        .map(where -> Term.of(work, where, scope.sources().today()))
                        .toList();
        var from = new LinkedHashMap<LocalDate, List<Answer>>();
        for (var answer : answers) {
            firstFreeDay(answer)
                    .ifPresent(
                            day -> from.computeIfAbsent(day, d -> new ArrayList<>()).add(answer));
        }
        if (from.isEmpty()) {
            throw new Refused(
                    "By these facts \"%s\" is certainly free nowhere; \"term\" says what is missing."
                            .formatted(material.title()));
        }
        return scope.write(writing -> noted(writing, material, right, from, answers));
    }

    /** A recording does not fall free with its composition, nor a photograph with the footage. */
    private static Set<WorkType> typesOf(CarriedRight right) {
        return switch (right) {
            case SYNC -> EnumSet.of(WorkType.MUSIC, WorkType.LITERARY, WorkType.DRAMATIC);
            case MASTER -> EnumSet.of(WorkType.SOUND_RECORDING, WorkType.BROADCAST);
            case FOOTAGE ->
                    EnumSet.of(
                            WorkType.FILM,
                            WorkType.BROADCAST,
                            WorkType.GOVERNMENT,
                            WorkType.PHOTOGRAPH,
                            WorkType.ARTWORK);
            case PHOTOGRAPH ->
                    EnumSet.of(WorkType.PHOTOGRAPH, WorkType.ARTWORK, WorkType.GOVERNMENT);
            case ARTWORK -> EnumSet.of(WorkType.ARTWORK, WorkType.PHOTOGRAPH, WorkType.GOVERNMENT);
            case TEXT, TRANSLATION ->
                    EnumSet.of(
                            WorkType.LITERARY,
                            WorkType.DRAMATIC,
                            WorkType.EDITION,
                            WorkType.GOVERNMENT);
            case CHOREOGRAPHY -> EnumSet.of(WorkType.DRAMATIC);
            case FONT -> EnumSet.of(WorkType.ARTWORK, WorkType.LITERARY);
            case SOFTWARE -> EnumSet.of(WorkType.LITERARY, WorkType.ARTWORK);
            case TRADEMARK, PROPERTY, PERFORMERS, LIKENESS, GUILDS, LIFE_STORY, REPLICA ->
                    EnumSet.noneOf(WorkType.class);
        };
    }

    private static String notOfThatType(CarriedRight right, WorkType said, Set<WorkType> types) {
        return types.isEmpty()
                ? "\"%s\" is no copyright and does not end with one: it cannot be in the public domain."
                        .formatted(right.inWords())
                : "\"%s\" does not become free as \"%s\" does; give the facts of the work it is in: %s."
                        .formatted(
                                right.inWords(),
                                said.word(),
                                types.stream()
                                        .map(WorkType::word)
                                        .collect(Collectors.joining(" or ")));
    }

    private static boolean isACountry(Jurisdiction where) {
        return where.code().length() == 2 && !where.code().equals("EU");
    }

    private Noted noted(
            Writing writing,
            Material material,
            CarriedRight right,
            Map<LocalDate, List<Answer>> from,
            List<Answer> answers) {
        var note = filed(writing, material, right, from);
        var deals = writing.deals().of(scope.production());
        var free =
                note.grants().stream()
                        .map(grant -> grant.atMost())
                        .reduce(Rights.none(), Rights::plus);
        var needed = deals.stream().map(Deal::needed).reduce(Rights.none(), Rights::plus);
        var gap = needed.minus(free);
        var before = new Cases(scope).of(writing, material, right);
        if (deals.isEmpty() || !gap.isEmpty()) {
            var missing = answers.stream().filter(answer -> isNeeded(answer, gap)).toList();
            return new Noted(note, before, missing);
        }
        if (before.state() == CaseState.NOT_REQUIRED) {
            return new Noted(note, before, List.of());
        }
        var step =
                new Step(
                        before.state(),
                        CaseState.NOT_REQUIRED,
                        scope.person(),
                        scope.sources().now(),
                        "in the public domain wherever a deal needs it",
                        List.of(
                                new Proof.OfLicence(note.id(), note.reference()),
                                new Proof.OfTerm(chain(from))));
        var after = before.moved(step, ContractsOnFile.none());
        return new Noted(note, new Cases(scope).written(writing, before, after), List.of());
    }

    private static boolean isNeeded(Answer answer, Rights gap) {
        return Rights.in(answer.jurisdiction().code()).media("ALL").perpetual().intersects(gap);
    }

    /** The first day on which it is certainly free. */
    private Optional<LocalDate> firstFreeDay(Answer answer) {
        return switch (answer) {
            case Answer.PublicDomain free ->
                    Optional.of(
                            free.lastDay() != null
                                    ? free.lastDay().plusDays(1)
                                    : free.atTheLatest() != null
                                            ? free.atTheLatest()
                                            : free.since() != null
                                                    ? free.since().last()
                                                    : scope.sources().today());
            case Answer.Protected until ->
                    Optional.ofNullable(until.lastDay()).map(day -> day.plusDays(1));
            case Answer.Unknown unknown -> Optional.empty();
        };
    }

    private Licence filed(
            Writing writing,
            Material material,
            CarriedRight right,
            Map<LocalDate, List<Answer>> from) {
        var reference = "Public domain: %s (%s)".formatted(material.title(), right.word());
        var draft =
                Licence.from("Public domain")
                        .reference(reference)
                        .instrument(Instrument.PUBLIC_DOMAIN)
                        .of(material);
        for (var entry : from.entrySet()) {
            draft = draft.granting(rights(entry.getKey(), entry.getValue()), right);
        }
        return kept(writing, draft);
    }

    private Licence kept(Writing writing, LicenceDraft draft) {
        var parties = new KnownParties(writing.parties(), scope.sources());
        var onFile = writing.licences().named(scope.production(), draft.reference());
        var id = onFile.map(Licence::id).orElseGet(() -> scope.sources().freshId());
        var note =
                draft.licence(id, parties.called(draft.licensor()), null, scope.sources()::freshId);
        if (onFile.isEmpty()) {
            writing.licences().add(scope.production(), note);
            return note;
        }
        if (onFile.get().draft().equals(note.draft())) {
            return onFile.get();
        }
        writing.licences().change(scope.production(), onFile.get(), note);
        return note;
    }

    private static Rights rights(LocalDate day, List<Answer> free) {
        var codes = free.stream().map(a -> a.jurisdiction().code()).toArray(String[]::new);
        return Rights.in(codes).media("ALL").from(day.toString()).perpetual();
    }

    private static String chain(Map<LocalDate, List<Answer>> from) {
        return from.entrySet().stream()
                .map(
                        entry ->
                                "free from %s in %s by %s"
                                        .formatted(
                                                entry.getKey(),
                                                entry.getValue().stream()
                                                        .map(a -> a.jurisdiction().code())
                                                        .collect(Collectors.joining(", ")),
                                                entry.getValue().stream()
                                                        .flatMap(a -> a.rules().stream())
                                                        .map(PublicDomain::inWords)
                                                        .distinct()
                                                        .collect(Collectors.joining("; "))))
                .collect(Collectors.joining(". "));
    }

    private static String inWords(Rule rule) {
        return rule.id() + " (" + rule.cite() + ")";
    }
}
