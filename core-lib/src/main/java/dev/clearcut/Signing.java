package dev.clearcut;

import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Money;
import dev.clearcut.base.Reported;
import dev.clearcut.evidence.AttachedTo;
import dev.clearcut.evidence.EvidenceKind;
import dev.clearcut.evidence.Label;
import dev.clearcut.licence.Licence;
import dev.clearcut.store.Writing;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far a contract has come: signed, and paid. */
record Signing(Scope scope) {

    Licence sign(Licence before, LocalDate on) {
        refuse(before, on);
        return scope.write(occasion(before), writing -> signed(writing, before, on));
    }

    Reported<Licence> sign(Licence before, LocalDate on, Path paper) {
        refuse(before, on);
        var filing = new Filing(scope);
        return filing.keeping(
                paper,
                file -> {
                    var kept = filing.read(file);
                    var licence =
                            scope.write(
                                    occasion(before),
                                    writing -> {
                                        var after = signed(writing, before, on);
                                        filing.attach(
                                                writing,
                                                kept,
                                                AttachedTo.the(after),
                                                Label.of(EvidenceKind.SIGNED_LICENCE));
                                        return after;
                                    });
                    return new Reported<>(licence, kept.report());
                });
    }

    Licence fee(Licence before, Money fee) {
        return scope.write(
                "another fee for " + before.reference(),
                writing -> {
                    var paying = new Paying(scope);
                    paying.carryOver(writing, before);
                    var after = before.fee(fee);
                    boolean covered =
                            isNoMore(before.fee(), fee) || paying.isComplete(writing, after);
                    var stands = covered ? after : after.standing(after.standing().paidOn(null));
                    writing.licences().change(scope.production(), before, stands);
                    return paying.signed(writing, stands);
                });
    }

    private static boolean isNoMore(@Nullable Money before, Money after) {
        return before != null
                && before.currency().equals(after.currency())
                && before.amount().compareTo(after.amount()) >= 0;
    }

    private static String occasion(Licence licence) {
        return licence.reference() + " was signed";
    }

    private Licence signed(Writing writing, Licence before, LocalDate on) {
        var after = before.standing(before.standing().signedOn(on));
        writing.licences().change(scope.production(), before, after);
        return new Paying(scope).signed(writing, after);
    }

    private void refuse(Licence licence, LocalDate on) {
        refuseFuture(on);
        var signed = licence.standing().signed();
        if (signed != null) {
            throw new Refused(
                    "\"%s\" was signed on %s already.".formatted(licence.reference(), signed));
        }
        if (!licence.instrument().needsSignature()) {
            throw new Refused(
                    "\"%s\" is of a kind that nobody signs (%s); it counts as it is."
                            .formatted(licence.reference(), licence.instrument().inWords()));
        }
    }

    private void refuseFuture(LocalDate on) {
        if (on.isAfter(scope.sources().today())) {
            throw new Refused("%s has not come yet; enter it on the day.".formatted(on));
        }
    }

    Licence paid(Licence before, LocalDate on) {
        refuseFuture(on);
        var standing = before.standing();
        if (standing.paid() != null) {
            throw new Refused(
                    "\"%s\" was paid on %s already."
                            .formatted(before.reference(), standing.paid()));
        }
        if (standing.signed() == null) {
            throw new Refused(
                    "\"%s\" is not signed: enter the day of signature first, with \"licence sign\"; what was paid on account is entered with \"budget pay\"."
                            .formatted(before.reference()));
        }
        return scope.write(
                before.reference() + " was paid",
                writing -> new Paying(scope).paid(writing, before, on));
    }
}
