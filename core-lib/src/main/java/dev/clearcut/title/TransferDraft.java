package dev.clearcut.title;

import dev.clearcut.party.Share;
import dev.clearcut.rights.Rights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper as it is put down, before its parties and works are looked up by name: {@code
 * TransferDraft.from("Jo Marsh").to("Nightfall Ltd").of("Nightfall (screenplay)").signed(day)}.
 *
 * @param reference empty for one made of the parties' names
 * @param works by name
 */
public record TransferDraft(
        String reference,
        TransferKind kind,
        String from,
        String to,
        List<String> works,
        @Nullable Share share,
        Rights scope,
        @Nullable LocalDate signed,
        String recorded,
        String evidence,
        Reversion reversion) {

    public TransferDraft {
        works = List.copyOf(works);
    }

    /** An assignment of everything that this party has, not signed yet. */
    public static TransferDraft from(String grantor) {
        return new TransferDraft(
                "",
                TransferKind.ASSIGNMENT,
                grantor,
                "",
                List.of(),
                null,
                Rights.all(),
                null,
                "",
                "",
                Reversion.NEVER);
    }

    public TransferDraft to(String grantee) {
        return new TransferDraft(
                reference, kind, from, grantee, works, share, scope, signed, recorded, evidence,
                reversion);
    }

    public TransferDraft reference(String called) {
        return new TransferDraft(
                called, kind, from, to, works, share, scope, signed, recorded, evidence, reversion);
    }

    public TransferDraft as(TransferKind transfer) {
        return new TransferDraft(
                reference, transfer, from, to, works, share, scope, signed, recorded, evidence,
                reversion);
    }

    /** One more work, by name. */
    public TransferDraft of(String work) {
        var more = new ArrayList<>(works);
        more.add(work);
        return new TransferDraft(
                reference, kind, from, to, more, share, scope, signed, recorded, evidence,
                reversion);
    }

    /** Of each whole work; all that the grantor has where nothing is said. */
    public TransferDraft share(Share part) {
        return new TransferDraft(
                reference, kind, from, to, works, part, scope, signed, recorded, evidence,
                reversion);
    }

    /** All rights for ever where nothing is said. */
    public TransferDraft granting(Rights rights) {
        return new TransferDraft(
                reference, kind, from, to, works, share, rights, signed, recorded, evidence,
                reversion);
    }

    /** By all who must; a draft without a day is not signed. */
    public TransferDraft signed(LocalDate day) {
        return new TransferDraft(
                reference, kind, from, to, works, share, scope, day, recorded, evidence, reversion);
    }

    /** Where it is registered. */
    public TransferDraft recorded(String number) {
        return new TransferDraft(
                reference, kind, from, to, works, share, scope, signed, number, evidence,
                reversion);
    }

    /**
     * @param sha256 of the file the office keeps
     */
    public TransferDraft evidence(String sha256) {
        return new TransferDraft(
                reference, kind, from, to, works, share, scope, signed, recorded, sha256,
                reversion);
    }

    public TransferDraft reverting(Reversion when) {
        return new TransferDraft(
                reference, kind, from, to, works, share, scope, signed, recorded, evidence, when);
    }
}
