package dev.clearcut;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.Id;
import dev.clearcut.party.OurCompanies;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Rights;
import dev.clearcut.store.Reading;
import dev.clearcut.store.Writing;
import dev.clearcut.title.Origin;
import dev.clearcut.title.Reversion;
import dev.clearcut.title.Title;
import dev.clearcut.title.TitleProof;
import dev.clearcut.title.Transfer;
import dev.clearcut.title.TransferDraft;
import dev.clearcut.title.Work;
import dev.clearcut.title.WorkKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who made the works a production stands on, and by which papers they came to us. */
public final class ChainOfTitle {

    private final Scope scope;

    ChainOfTitle(Scope scope) {
        this.scope = scope;
    }

    /** By name. */
    public List<Work> works() {
        return scope.read(this::works);
    }

    /**
     * @throws NotFound when there is none of that name
     */
    public Work work(String name) {
        return scope.read(reading -> named(reading, name));
    }

    /** The only film on file. */
    public Work film() {
        var films = works().stream().filter(work -> work.kind() == WorkKind.FILM).toList();
        if (films.size() != 1) {
            throw new Invalid(
                    films.isEmpty()
                            ? "There is no film in the chain of title; add it, or say which work."
                            : "There are several films in the chain of title; say which work.");
        }
        return films.getFirst();
    }

    /**
     * A work as it is put down.
     *
     * @param basedOn by name: the works it cannot be sold without
     * @param authors who made it; none while nobody is known
     */
    public record NewWork(String name, WorkKind kind, List<String> basedOn, List<Author> authors) {}

    /**
     * @throws dev.clearcut.base.ClearcutException.Refused when the production has one of that name
     */
    public Work add(NewWork draft) {
        return scope.write(
                writing -> {
                    var parties = new KnownParties(writing.parties(), scope.sources());
                    var work =
                            new Work(
                                    scope.sources().freshId(),
                                    draft.name(),
                                    draft.kind(),
                                    ids(writing, draft.basedOn()),
                                    draft.authors().stream().map(a -> a.origin(parties)).toList());
                    writing.works().add(scope.production(), work);
                    return work;
                });
    }

    /** Somebody who made a work, or a share of it, by name. */
    public record Author(String name, Share share, String role) {

        private Origin origin(KnownParties parties) {
            return new Origin(parties.called(name), share, role);
        }
    }

    /**
     * Says that a work is based on others too.
     *
     * @throws dev.clearcut.base.ClearcutException.Refused when they would go round
     */
    public Work base(Work before, List<String> basedOn) {
        return scope.write(writing -> changed(writing, before, before.on(ids(writing, basedOn))));
    }

    /**
     * Says who made a work, or a share of it.
     *
     * @throws Invalid when all shares are more than the whole
     */
    public Work origin(Work before, Author author) {
        return scope.write(
                writing -> {
                    var parties = new KnownParties(writing.parties(), scope.sources());
                    return changed(writing, before, before.by(author.origin(parties)));
                });
    }

    private Work changed(Writing writing, Work before, Work after) {
        var others = works(writing).stream().filter(w -> !w.id().equals(after.id()));
        new Title(Stream.concat(others, Stream.of(after)).toList(), List.of());
        writing.works().change(scope.production(), before, after);
        return after;
    }

    /** By the day they were signed. */
    public List<Transfer> transfers() {
        return scope.read(reading -> reading.transfers().of(scope.production()));
    }

    /**
     * @throws NotFound when there is none of that reference
     */
    public Transfer transfer(String reference) {
        var all = transfers();
        return all.stream()
                .filter(t -> t.reference().equalsIgnoreCase(reference.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                Unknown.name(
                                        "paper",
                                        reference,
                                        all.stream().map(Transfer::reference).toList(),
                                        "add one with \"title transfer\""));
    }

    /**
     * Files a paper. One without a reference gets the parties' names and a number.
     *
     * @throws NotFound when it is about a work, or rests on a file, that the office does not have
     */
    public Transfer add(TransferDraft draft) {
        return scope.write(
                writing -> {
                    new Filing(scope).require(draft.evidence());
                    var parties = new KnownParties(writing.parties(), scope.sources());
                    var transfer =
                            new Transfer(
                                    scope.sources().freshId(),
                                    draft.reference().isBlank()
                                            ? fresh(writing, draft)
                                            : draft.reference(),
                                    draft.kind(),
                                    parties.called(draft.from()),
                                    parties.called(draft.to()),
                                    ids(writing, draft.works()),
                                    draft.share(),
                                    draft.scope(),
                                    draft.signed(),
                                    draft.recorded(),
                                    draft.evidence(),
                                    draft.reversion());
                    writing.transfers().add(scope.production(), transfer);
                    return transfer;
                });
    }

    /** The same of a paper that is here as a file: it is kept with what it says, or neither is. */
    public Transfer add(TransferDraft draft, Path paper) {
        return new Filing(scope).keeping(paper, file -> add(draft.evidence(file.sha256())));
    }

    private String fresh(Reading reading, TransferDraft draft) {
        var taken = new HashSet<String>();
        reading.transfers().of(scope.production()).forEach(t -> taken.add(t.reference()));
        var stem = "%s to %s".formatted(draft.from().strip(), draft.to().strip());
        int number = 1;
        while (taken.contains(stem + " " + number)) {
            number++;
        }
        return stem + " " + number;
    }

    /** Says when a paper was signed by all who must. */
    public Transfer sign(Transfer before, LocalDate day) {
        return changed(before, before.signed(day));
    }

    /** Says that the rights went back to who granted them. */
    public Transfer revert(Transfer before, LocalDate firstDayBack) {
        var condition = before.reversion().condition();
        return changed(before, before.reverting(new Reversion(condition, firstDayBack)));
    }

    private Transfer changed(Transfer before, Transfer after) {
        scope.change(writing -> writing.transfers().change(scope.production(), before, after));
        return after;
    }

    /** Whether all that is wanted of a work, and of all it is based on, is ours today. */
    public TitleProof prove(Work work, Rights wanted) {
        return prove(work, wanted, scope.sources().today());
    }

    /**
     * The same on a day.
     *
     * @throws Invalid when the production has named no company
     */
    public TitleProof prove(Work work, Rights wanted, LocalDate asAt) {
        return scope.read(reading -> title(reading).prove(work.id(), ours(reading), wanted, asAt));
    }

    /** For each work of a kind, whether all that is wanted of it is ours today. */
    List<TitleProof> proofs(Reading reading, WorkKind kind, Rights wanted) {
        var title = title(reading);
        var ours = ours(reading);
        return works(reading).stream()
                .filter(work -> work.kind() == kind)
                .map(work -> title.prove(work.id(), ours, wanted, scope.sources().today()))
                .toList();
    }

    private Title title(Reading reading) {
        return new Title(works(reading), reading.transfers().of(scope.production()));
    }

    private OurCompanies ours(Reading reading) {
        return OurCompanies.of(reading.people().companies(scope.production()));
    }

    private List<Work> works(Reading reading) {
        return reading.works().of(scope.production());
    }

    private Set<Id<Work>> ids(Reading reading, List<String> names) {
        var ids = new HashSet<Id<Work>>();
        names.forEach(name -> ids.add(named(reading, name).id()));
        return ids;
    }

    private Work named(Reading reading, String name) {
        var all = works(reading);
        return all.stream()
                .filter(work -> work.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                Unknown.name(
                                        "work",
                                        name,
                                        all.stream().map(Work::name).toList(),
                                        "add one with \"title add-work\""));
    }
}
