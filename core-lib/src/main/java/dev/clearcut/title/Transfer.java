package dev.clearcut.title;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.Id;
import dev.clearcut.party.Party;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Box;
import dev.clearcut.rights.Languages;
import dev.clearcut.rights.Media;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.Territories;
import dev.clearcut.rights.Window;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A paper by which one party passes rights in works on to another.
 *
 * @param reference what people call it; unique in the production
 * @param works which works it speaks of
 * @param share of each whole work; null for all that the grantor has
 * @param scope which rights
 * @param signed by all who must sign; null while it is not
 * @param recorded where it is registered, such as a number of the copyright office; may be empty
 * @param evidence the SHA-256 of the file the office keeps; empty while there is none
 */
public record Transfer(
        Id<Transfer> id,
        String reference,
        TransferKind kind,
        Party from,
        Party to,
        Set<Id<Work>> works,
        @Nullable Share share,
        Rights scope,
        @Nullable LocalDate signed,
        String recorded,
        String evidence,
        Reversion reversion) {

    public Transfer {
        reference = reference.strip();
        recorded = recorded.strip();
        works = Set.copyOf(works);
        if (reference.isEmpty()) {
            throw new Invalid("A paper needs a reference: what people call it.");
        }
        if (from.id().equals(to.id())) {
            throw new Invalid(
                    "\"%s\" passes from %s to itself; say who passes to whom."
                            .formatted(reference, from.name()));
        }
        if (works.isEmpty() || scope.isEmpty()) {
            throw new Invalid(
                    "\"%s\" passes nothing on; say which work and which rights."
                            .formatted(reference));
        }
        if (!evidence.isEmpty() && !evidence.matches("[0-9a-f]{64}")) {
            throw new Invalid("A file is known by its SHA-256, 64 digits of lower-case hex.");
        }
        var back = reversion.happened();
        if (signed != null && back != null && back.isBefore(signed)) {
            throw new Invalid(
                    "\"%s\" cannot go back on %s: it was signed on %s."
                            .formatted(reference, back, signed));
        }
    }

    /** Its scope without the days from which the rights were back with the grantor. */
    public Rights inForce() {
        var back = reversion.happened();
        return back == null
                ? scope
                : scope.minus(
                        Rights.of(
                                new Box(
                                        Territories.ALL,
                                        Media.ALL,
                                        Languages.ALL,
                                        Window.from(back))));
    }

    /** The same, signed on a day. */
    public Transfer signed(LocalDate day) {
        return new Transfer(
                id, reference, kind, from, to, works, share, scope, day, recorded, evidence,
                reversion);
    }

    /** The same, whose rights are back from a day on. */
    public Transfer reverting(Reversion when) {
        return new Transfer(
                id, reference, kind, from, to, works, share, scope, signed, recorded, evidence,
                when);
    }

    /** {@code the assignment "Marsh 2021" of 2021-04-01}. */
    public String inWords() {
        return "the %s \"%s\"%s"
                .formatted(kind.inWords(), reference, signed == null ? "" : " of " + signed);
    }
}
