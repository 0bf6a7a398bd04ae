package dev.clearcut.samples;

import dev.clearcut.ChainOfTitle;
import dev.clearcut.ChainOfTitle.Author;
import dev.clearcut.ChainOfTitle.NewWork;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Rights;
import dev.clearcut.title.Reversion;
import dev.clearcut.title.TransferDraft;
import dev.clearcut.title.TransferKind;
import dev.clearcut.title.WorkKind;
import java.time.LocalDate;
import java.util.List;

/** What NIGHTFALL stands on: a novel, a screenplay by two, a score. One paper nobody signed. */
final class NightfallTitle {

    private static final String NOVEL = "The Night Ferry";
    private static final String SCREENPLAY = "Nightfall (screenplay)";
    private static final String SCORE = "Nightfall (score)";
    private static final String FILM = "Nightfall";

    private NightfallTitle() {}

    /** Does nothing where it is there already. */
    static void load(ChainOfTitle title) {
        if (!title.works().isEmpty()) {
            return;
        }
        works(title);
        papers(title);
    }

    private static void works(ChainOfTitle title) {
        title.add(
                new NewWork(
                        NOVEL,
                        WorkKind.BOOK,
                        List.of(),
                        List.of(new Author("Ada Marsh", Share.WHOLE, "novelist"))));
        title.add(
                new NewWork(
                        SCREENPLAY,
                        WorkKind.SCREENPLAY,
                        List.of(NOVEL),
                        List.of(
                                new Author("Jo Lindqvist", Share.percent(60), "writer"),
                                new Author("Sam Okoro", Share.percent(40), "writer"))));
        title.add(
                new NewWork(
                        SCORE,
                        WorkKind.SCORE,
                        List.of(),
                        List.of(new Author("Mira Vance", Share.WHOLE, "composer"))));
        title.add(
                new NewWork(
                        FILM,
                        WorkKind.FILM,
                        List.of(SCREENPLAY, SCORE),
                        List.of(new Author(Nightfall.COMPANY, Share.WHOLE, "producer"))));
    }

    private static void papers(ChainOfTitle title) {
        title.add(
                TransferDraft.from("Ada Marsh")
                        .to("Heron Press")
                        .of(NOVEL)
                        .reference("Heron 2016")
                        .signed(LocalDate.of(2016, 3, 1)));
        title.add(
                TransferDraft.from("Heron Press")
                        .to(Nightfall.COMPANY)
                        .of(NOVEL)
                        .as(TransferKind.OPTION_AND_PURCHASE)
                        .reference("Night Ferry option")
                        .granting(Rights.in("WORLD").except("JP").media("ALL").perpetual())
                        .signed(LocalDate.of(2023, 6, 12))
                        .recorded("V9999D123")
                        .reverting(
                                new Reversion("no principal photography by 12 June 2028", null)));
        title.add(writer("Jo Lindqvist", "Lindqvist agreement").signed(LocalDate.of(2024, 1, 15)));
        title.add(writer("Sam Okoro", "Okoro agreement"));
        title.add(
                TransferDraft.from("Mira Vance")
                        .to(Nightfall.COMPANY)
                        .of(SCORE)
                        .as(TransferKind.WORK_FOR_HIRE)
                        .reference("Composer agreement")
                        .signed(LocalDate.of(2025, 9, 2)));
    }

    private static TransferDraft writer(String name, String reference) {
        return TransferDraft.from(name)
                .to(Nightfall.COMPANY)
                .of(SCREENPLAY)
                .as(TransferKind.CERTIFICATE_OF_AUTHORSHIP)
                .reference(reference);
    }
}
