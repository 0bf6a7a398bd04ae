package dev.clearcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.NotFound;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.ClearcutException.Stale;
import dev.clearcut.base.Finding;
import dev.clearcut.base.Id;
import dev.clearcut.clearance.cases.CaseState;
import dev.clearcut.evidence.AttachedTo;
import dev.clearcut.evidence.Evidence;
import dev.clearcut.evidence.EvidenceKind;
import dev.clearcut.evidence.Label;
import dev.clearcut.evidence.TextStanding;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.paper.Opinion;
import dev.clearcut.rights.Rights;
import dev.clearcut.search.Question;
import dev.clearcut.title.TransferDraft;
import dev.clearcut.title.WorkKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Papers from a file somewhere to the proof of a step. One office, a production a test. */
class EvidenceTest {

    private static final String KIM = "kim@nightfall.example";
    private static final Label SIGNED = Label.of(EvidenceKind.SIGNED_LICENCE);

    @TempDir static Path root;
    private static Office office;

    @TempDir Path folder;
    private Production film;
    private Material song;
    private Licence licence;

    @BeforeAll
    static void found() {
        office = Office.open(root.resolve("office"));
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void production(TestInfo test) {
        film = office.as(KIM).open(test.getDisplayName());
        song = film.materials().add(MaterialKind.COMMERCIAL_TRACK, "The Long Goodbye");
        licence =
                film.licences()
                        .add(
                                Licence.from("Acme Music")
                                        .of(song)
                                        .granting(
                                                Rights.in("WORLD")
                                                        .media("ALL")
                                                        .from("2027-01-01")
                                                        .perpetual()));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<Evidence> onFile() {
        return film.evidence().list().stream().map(KeptEvidence.Filed::evidence).toList();
    }

    private static List<FoundDocument> found(String words) {
        return office.as(KIM).searchDocuments(Question.of(words)).items();
    }

    @Test
    void aFileIsKeptReadAndFoundByItsWords() throws IOException {
        var file = file("signed.html", "<p>Acme Music warrants the zithers.</p>");

        var attached = film.evidence().attach(file, AttachedTo.the(licence), SIGNED);
        Files.delete(file);

        assertThat(attached.report().isClean()).isTrue();
        assertThat(attached.value().mediaType()).isEqualTo("text/html");
        assertThat(attached.value().standing()).isEqualTo(TextStanding.READ);
        assertThat(film.evidence().open(attached.value()))
                .hasContent("<p>Acme Music warrants the zithers.</p>");
        assertThat(film.evidence().text(attached.value()).value().parts().getFirst().text())
                .isEqualTo("Acme Music warrants the zithers.");
        assertThat(film.evidence().about(AttachedTo.the(licence)))
                .extracting(KeptEvidence.Filed::subject)
                .containsExactly("licence Acme Music 1");
        assertThat(found("zithers"))
                .singleElement()
                .satisfies(
                        paper ->
                                assertThat(paper.why())
                                        .hasToString(
                                                "[signed.html: Acme Music warrants the [zithers].]"));
    }

    @Test
    void theSameFileAttachedTwiceToTheSameThingChangesNothing() throws IOException {
        var file = file("signed.txt", "twice");
        var first = film.evidence().attach(file, AttachedTo.the(licence), SIGNED);
        long told = film.journal().newest(100).size();

        var second = film.evidence().attach(file, AttachedTo.the(licence), SIGNED);

        assertThat(second.value()).isEqualTo(first.value());
        assertThat(onFile()).containsExactly(first.value());
        assertThat(film.journal().newest(100)).hasSize((int) told);
    }

    @Test
    void aDocumentThatCannotBeReadIsFiledWithWhatStandsAgainstIt() throws IOException {
        var broken = Files.write(folder.resolve("broken.pdf"), "%PDF-1.4\n1 0 obj <<".getBytes());

        var attached = film.evidence().attach(broken, AttachedTo.the(song), SIGNED);

        assertThat(attached.report().findings())
                .extracting(Finding::rule)
                .containsExactly("evidence.unreadable");
        assertThat(attached.value().standing()).isEqualTo(TextStanding.UNREADABLE);
        assertThat(film.evidence().text(attached.value()).report())
                .as("the findings stay with it")
                .isEqualTo(attached.report());
        assertThat(onFile()).containsExactly(attached.value());
    }

    @Test
    void whatIsNoFileIsRefusedAndNothingIsLeft() {
        assertThatThrownBy(() -> film.evidence().attach(folder, AttachedTo.the(song), SIGNED))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(
                        () ->
                                film.evidence()
                                        .attach(
                                                folder.resolve("none.pdf"),
                                                AttachedTo.the(song),
                                                SIGNED))
                .isInstanceOf(NotFound.class);
        assertThat(onFile()).isEmpty();
    }

    @Test
    void nothingOfAnotherProductionCanBeAttachedToAndTheContentIsNotKept() throws IOException {
        var other = office.as("lee@other.example").open("Other film");
        var file = file("stray.txt", "a stray paper of nobody");

        assertThatThrownBy(() -> other.evidence().attach(file, AttachedTo.the(licence), SIGNED))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("licence");
        assertThat(other.evidence().list()).isEmpty();
        assertThat(isKept("stray paper")).isFalse();
    }

    private static boolean isKept(String words) throws IOException {
        try (var kept = Files.walk(root.resolve("office/attachments"))) {
            return kept.filter(Files::isRegularFile)
                    .anyMatch(path -> EvidenceTest.content(path).contains(words));
        }
    }

    private static String content(Path path) {
        try {
            return new String(Files.readAllBytes(path));
        } catch (IOException gone) {
            return "";
        }
    }

    @Test
    void whatAStepRestsOnIsEvidenceOfItsCaseAndCannotBeDetached() throws IOException {
        var sync = film.cases().of(song, CarriedRight.SYNC);
        sync = film.cases().assign(sync, KIM, LocalDate.of(2027, 2, 1));
        sync = film.cases().move(sync, Cases.Move.to(CaseState.HOLDER_FOUND));
        sync = film.cases().move(sync, Cases.Move.to(CaseState.REQUESTED));
        var quote = film.cases().keep(file("quote.txt", "GBP 4500, says Acme"));

        sync = film.cases().move(sync, Cases.Move.to(CaseState.QUOTED).on(List.of(quote)));

        var filed = film.evidence().about(AttachedTo.the(sync));
        assertThat(filed)
                .extracting(KeptEvidence.Filed::subject)
                .containsExactly("case composition (sync) of The Long Goodbye");
        assertThat(filed.getFirst().evidence().fileName()).isEqualTo("quote.txt");
        assertThatThrownBy(() -> film.evidence().detach(filed.getFirst().evidence()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("quoted");
    }

    @Test
    void aRefusedStepLeavesNoEvidence() throws IOException {
        var sync = film.cases().of(song, CarriedRight.SYNC);
        var quote = film.cases().keep(file("early.txt", "too early"));

        assertThatThrownBy(
                        () ->
                                film.cases()
                                        .move(
                                                sync,
                                                Cases.Move.to(CaseState.QUOTED).on(List.of(quote))))
                .isInstanceOf(Refused.class);
        assertThat(onFile()).isEmpty();
    }

    @Test
    void aCaseNobodyTouchedIsOnFileOnceAPaperIsAttachedToIt() throws IOException {
        var master = film.cases().of(song, CarriedRight.MASTER);

        film.evidence().attach(file("a.txt", "letter"), AttachedTo.the(master), SIGNED);

        assertThat(film.evidence().about(AttachedTo.the(master))).hasSize(1);
        assertThat(film.cases().of(song, CarriedRight.MASTER)).isEqualTo(master);
    }

    @Test
    void aDetachedContentIsDeletedUnlessSomethingElsePointsToIt() throws IOException {
        var file = file("both.txt", "attached to both");
        var first = film.evidence().attach(file, AttachedTo.the(licence), SIGNED).value();
        var second = film.evidence().attach(file, AttachedTo.the(song), SIGNED).value();
        var kept = film.evidence().open(first);

        film.evidence().detach(first);
        assertThat(kept).exists();
        assertThatThrownBy(() -> film.evidence().detach(first)).isInstanceOf(NotFound.class);

        film.evidence().detach(second);
        assertThat(kept).doesNotExist();
        assertThat(found("attached both")).isEmpty();
    }

    @Test
    void whatATitlePaperOrAnOpinionRestsOnIsNeitherDeletedNorForgotten() throws IOException {
        var deed = file("deed.txt", "all rights in the book");
        var letter = file("letter.txt", "in our opinion");
        film.title().add(new ChainOfTitle.NewWork("The Book", WorkKind.BOOK, List.of(), List.of()));
        film.title()
                .add(
                        TransferDraft.from("Ann Author")
                                .to("Nightfall Films")
                                .of("The Book")
                                .reference("Deed 1")
                                .evidence(film.cases().keep(deed).sha256()));
        film.papers().add(opinion(film.cases().keep(letter).sha256()));

        for (var file : List.of(deed, letter)) {
            var also = film.evidence().attach(file, AttachedTo.the(song), SIGNED).value();
            var kept = film.evidence().open(also);
            film.evidence().detach(also);
            assertThat(kept).exists();
            Files.delete(kept);
        }

        assertThat(film.evidence().verify().findings())
                .extracting(finding -> finding.where().toString())
                .containsExactlyInAnyOrder(
                        "title paper \"Deed 1\"", "opinion \"Fair use, reel 1\"");
    }

    @Test
    void aPaperThatIsRefusedLeavesNoFileAndNoneRestsOnAFileThatIsNotKept() throws IOException {
        var deed = file("refused.txt", "a deed about a work nobody knows");
        var draft = TransferDraft.from("Ann Author").to("Nightfall Films").of("No such work");
        assertThatThrownBy(() -> film.title().add(draft, deed)).isInstanceOf(NotFound.class);
        assertThat(isKept("nobody knows")).isFalse();

        film.papers().add(file("letter.txt", "counsel's first letter"), this::opinion);
        var again = file("again.txt", "the same reference twice");
        assertThatThrownBy(() -> film.papers().add(again, this::opinion))
                .isInstanceOf(Refused.class);
        assertThat(isKept("first letter")).isTrue();
        assertThat(isKept("same reference twice")).isFalse();
        assertThatThrownBy(() -> film.papers().add(opinion("0".repeat(64))))
                .isInstanceOf(NotFound.class);
    }

    private Opinion opinion(String sha256) {
        return new Opinion(
                film.papers().freshId(),
                "Fair use, reel 1",
                Opinion.Exception.FAIR_USE,
                "US",
                song.id(),
                "four seconds behind dialogue",
                "Lee Counsel",
                LocalDate.parse("2026-11-02"),
                true,
                sha256);
    }

    @Test
    void aStaleRecordIsNotDetached() throws IOException {
        var file = file("stale.txt", "stale");
        var before = film.evidence().attach(file, AttachedTo.the(song), SIGNED).value();
        film.evidence().attach(file, AttachedTo.the(song), SIGNED.noting("the rider too"));

        assertThatThrownBy(() -> film.evidence().detach(before)).isInstanceOf(Stale.class);
        assertThat(onFile()).extracting(Evidence::note).containsExactly("the rider too");
    }

    @Test
    void aLicenceWithPapersIsChangedFreely() throws IOException {
        film.evidence().attach(file("b.txt", "bee"), AttachedTo.the(licence), SIGNED);

        film.licences()
                .change(
                        licence,
                        licence.draft()
                                .reference("Acme, signed")
                                .licence(
                                        licence.id(), licence.licensor(), null, () -> Id.of("g1")));

        assertThat(onFile()).hasSize(1);
    }

    @Test
    void wordsOfAPaperAreInNoJournal() throws IOException {
        film.evidence().attach(file("c.txt", "xylophonic"), AttachedTo.the(song), SIGNED);

        assertThat(film.journal().newest(100).toString())
                .contains("c.txt")
                .doesNotContain("xylophonic");
    }

    @Test
    void aKeptFileThatWasAlteredOrIsGoneIsFound() throws IOException {
        var one = film.evidence().attach(file("1.txt", "one"), AttachedTo.the(song), SIGNED);
        var two = film.evidence().attach(file("2.txt", "two"), AttachedTo.the(song), SIGNED);
        film.evidence().attach(file("3.txt", "three"), AttachedTo.the(song), SIGNED);
        assertThat(film.evidence().verify().findings()).isEmpty();

        Files.writeString(film.evidence().open(one.value()), "uno");
        Files.delete(film.evidence().open(two.value()));

        assertThat(film.evidence().verify().findings())
                .extracting(Finding::rule)
                .containsExactly("evidence.altered", "evidence.missing");
        assertThat(film.evidence().verify().toString()).contains("1.txt", "2.txt");
    }
}
