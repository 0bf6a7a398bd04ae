package dev.clearcut;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Report;
import dev.clearcut.base.Reported;
import dev.clearcut.clearance.cases.Proof;
import dev.clearcut.clearance.cases.Step;
import dev.clearcut.evidence.AttachedTo;
import dev.clearcut.evidence.DocumentText;
import dev.clearcut.evidence.Evidence;
import dev.clearcut.evidence.Label;
import dev.clearcut.store.Reading;
import dev.clearcut.store.Writing;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The documents of a production: every file the office keeps about something. */
public final class KeptEvidence {

    /** So much of an identity is enough to mean it. */
    private static final int SHORTEST_IDENTITY = 6;

    private final Scope scope;
    private final Filing filing;

    KeptEvidence(Scope scope) {
        this.scope = scope;
        this.filing = new Filing(scope);
    }

    /**
     * A document and what it is attached to.
     *
     * @param subject as people call it: {@code licence Acme 1}
     */
    public record Filed(Evidence evidence, String subject) {}

    /**
     * Keeps a copy of a file and attaches it to something. The same file attached to the same thing
     * again stays the evidence it is; only a kind or a note that the label adds is written.
     *
     * @return what it was filed as, and what stood against reading all of its text; be that a scan,
     *     locked, damaged or hostile, it is on file
     * @throws NotFound when there is no such file
     * @throws Invalid when it is none: a folder, a device
     * @throws Refused when there is no such thing in the production
     */
    public Reported<Evidence> attach(Path file, AttachedTo to, Label label) {
        return filing.keeping(
                file,
                proof -> {
                    var kept = filing.read(proof);
                    var filed =
                            scope.write(
                                    writing -> {
                                        openCase(writing, to);
                                        return filing.attach(writing, kept, to, label);
                                    });
                    return new Reported<>(filed, kept.report());
                });
    }

    /** A case that nobody has touched is on file from now on. */
    private void openCase(Writing writing, AttachedTo to) {
        if (to instanceof AttachedTo.ToCase(var id)
                && writing.cases().one(scope.production(), id).isEmpty()) {
            new Cases(scope)
                    .list(writing).stream()
                            .filter(one -> one.id().equals(id))
                            .findFirst()
                            .ifPresent(one -> writing.cases().add(scope.production(), one));
        }
    }

    /** All of the production, in the order they came. */
    public List<Filed> list() {
        return scope.read(reading -> filed(reading, reading.evidence().of(scope.production())));
    }

    /** Those attached to one thing. */
    public List<Filed> about(AttachedTo thing) {
        return list().stream().filter(one -> one.evidence().attachedTo().equals(thing)).toList();
    }

    private List<Filed> filed(Reading reading, List<Evidence> evidence) {
        var subjects = Subjects.of(reading, scope.production(), evidence);
        return evidence.stream()
                .map(one -> new Filed(one, subjects.name(one.attachedTo())))
                .toList();
    }

    /**
     * Those of this identity or this name; several when a file is attached to several things.
     *
     * @param word an identity, at least its first six digits, or the file's name
     * @throws NotFound when there are none
     */
    public List<Filed> called(String word) {
        var wanted = word.strip();
        var all = list();
        var found =
                all.stream()
                        .filter(
                                one ->
                                        one.evidence().fileName().equalsIgnoreCase(wanted)
                                                || isIdentity(one.evidence(), wanted))
                        .toList();
        if (found.isEmpty()) {
            throw Unknown.name(
                    "evidence",
                    word,
                    all.stream().map(one -> one.evidence().fileName()).distinct().toList(),
                    "attach some with \"evidence attach\"");
        }
        return found;
    }

    private static boolean isIdentity(Evidence evidence, String wanted) {
        return evidence.id().value().equals(wanted)
                || wanted.length() >= SHORTEST_IDENTITY && evidence.id().value().startsWith(wanted);
    }

    /**
     * The only one of this identity or this name.
     *
     * @throws NotFound when there is none
     * @throws Invalid when there are several
     */
    public Filed named(String word) {
        var found = called(word);
        if (found.size() > 1) {
            throw new Invalid(
                    "There are %d called \"%s\"; say which: %s."
                            .formatted(
                                    found.size(),
                                    word.strip(),
                                    found.stream()
                                            .map(
                                                    one ->
                                                            "%s (%s)"
                                                                    .formatted(
                                                                            one.evidence().id(),
                                                                            one.subject()))
                                            .collect(Collectors.joining(", "))));
        }
        return found.getFirst();
    }

    /**
     * Its text as it was read when it came, and what stood against reading more.
     *
     * @throws NotFound when it is not on file, or no longer
     */
    public Reported<DocumentText> text(Evidence evidence) {
        return scope.read(
                reading -> {
                    var document = reading.documents().of(onFile(reading, evidence).sha256());
                    return new Reported<>(
                            document.map(d -> d.text()).orElseGet(DocumentText::unreadable),
                            Filing.Kept.report(
                                    evidence.fileName(),
                                    document.map(d -> d.findings()).orElse(List.of())));
                });
    }

    /**
     * Where its content lies, for a program to open; it is not to be changed. It has no ending to
     * its name there.
     *
     * @throws NotFound when it is not on file, or its content is gone
     */
    public Path open(Evidence evidence) {
        return scope.store().attachment(scope.read(reading -> onFile(reading, evidence)).sha256());
    }

    private Evidence onFile(Reading reading, Evidence evidence) {
        return reading.evidence()
                .one(scope.production(), evidence.id())
                .orElseThrow(
                        () ->
                                new NotFound(
                                        "\"%s\" is not on file, or no longer."
                                                .formatted(evidence.fileName())));
    }

    /**
     * Takes it off what it is attached to. Its content goes too, unless something else points to
     * it.
     *
     * @param evidence as it was read
     * @throws Refused when a step of the case it is attached to rests on it
     * @throws dev.clearcut.base.ClearcutException.Stale when somebody changed it since
     */
    public void detach(Evidence evidence) {
        scope.change(
                writing -> {
                    refuseWhatIsRestedOn(writing, evidence);
                    writing.evidence().remove(scope.production(), evidence);
                });
        filing.discard(evidence.sha256());
    }

    private void refuseWhatIsRestedOn(Reading reading, Evidence evidence) {
        if (evidence.attachedTo() instanceof AttachedTo.ToCase(var id)) {
            reading.cases().one(scope.production(), id).stream()
                    .flatMap(one -> one.steps().stream())
                    .filter(step -> restsOn(step, evidence.sha256()))
                    .findFirst()
                    .ifPresent(step -> refuse(evidence, step));
        }
    }

    private static boolean restsOn(Step step, String sha256) {
        return step.evidence().stream()
                .anyMatch(
                        proof -> proof instanceof Proof.File file && file.sha256().equals(sha256));
    }

    private void refuse(Evidence evidence, Step step) {
        throw new Refused(
                "\"%s\" cannot be detached: the step to \"%s\" of %s rests on it, and what was done stays told."
                        .formatted(
                                evidence.fileName(),
                                step.to().inWords(),
                                step.at().atZone(scope.sources().clock().getZone()).toLocalDate()));
    }

    /**
     * Whether every file the production rests on is still what it was when it came: documents, what
     * steps of cases rest on, cuts. Each is hashed again.
     */
    public Report verify() {
        return KeptFiles.of(scope).verify();
    }
}
