package dev.clearcut.exchange.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.clearcut.budget.BudgetLine;
import dev.clearcut.exchange.json.ClosingView.OwedView;
import dev.clearcut.exchange.json.ContractView.OptionView;
import dev.clearcut.exchange.json.LicenceFileView.PaymentView;
import dev.clearcut.journal.Chain;
import dev.clearcut.material.Family;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a command wrote or proved, each kind that no listing shows in this shape. */
public sealed interface WrittenView {

    /**
     * An office.
     *
     * @param founded false where there was one already
     */
    record FoundedView(String folder, boolean founded) implements WrittenView {}

    /** The whole office as a file. */
    record ExportedView(String file) implements WrittenView {}

    /** An office made out of such a file. */
    record RestoredView(String folder, long records) implements WrittenView {}

    /**
     * Somebody who belongs to a production from now on.
     *
     * @param person an e-mail address
     */
    record AdmittedView(String production, String person) implements WrittenView {}

    /**
     * A document that was attached.
     *
     * @param findings what stood against reading it
     */
    record AttachedView(EvidenceView evidence, List<FindingView> findings) implements WrittenView {}

    /**
     * A note that says where a work is in the public domain.
     *
     * @param licence the note as it is filed
     * @param free one line a box
     * @param open the countries of which it is not certain
     */
    record NotedView(
            LicenceView licence,
            @JsonProperty("case") CaseView about,
            List<String> free,
            List<TermView> open)
            implements WrittenView {}

    /**
     * An option that was exercised.
     *
     * @param owed what other papers are owed because of its price
     * @param findings what stood against comparing it
     */
    record ExercisedView(OptionView option, List<OwedView> owed, List<FindingView> findings)
            implements WrittenView {}

    /**
     * A line of the budget.
     *
     * @param takes the families of material whose papers it pays for
     */
    record BudgetLineView(String code, String name, String budgeted, List<String> takes)
            implements WrittenView {

        public static BudgetLineView of(BudgetLine line) {
            return new BudgetLineView(
                    line.code(),
                    line.name(),
                    line.budgeted().toString(),
                    line.takes().stream().map(Family::word).toList());
        }
    }

    /**
     * On which line of the budget a licence stands.
     *
     * @param licence its reference
     */
    record CodedView(String licence, String code) implements WrittenView {}

    /**
     * A payment.
     *
     * @param licence as it is now: the last instalment makes it paid
     */
    record PaidView(PaymentView payment, LicenceView licence) implements WrittenView {}

    /**
     * What the journal proves.
     *
     * @param head the hash of the last entry that holds
     * @param broken null when all of it holds
     */
    record ProofView(long entries, String head, @Nullable BrokenView broken)
            implements WrittenView {

        public static ProofView of(Chain.Proof proof) {
            return new ProofView(
                    proof.entries(),
                    proof.head(),
                    proof.broken().map(b -> new BrokenView(b.number(), b.why())).orElse(null));
        }
    }

    /** The first entry that does not hold. */
    record BrokenView(long number, String why) implements WrittenView {}

    /**
     * A new token.
     *
     * @param secret shown this once
     */
    record IssuedView(TokenView token, String secret) implements WrittenView {}
}
