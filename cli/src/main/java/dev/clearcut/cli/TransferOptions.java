package dev.clearcut.cli;

import dev.clearcut.party.Share;
import dev.clearcut.rights.wording.RightsText;
import dev.clearcut.title.Reversion;
import dev.clearcut.title.TransferDraft;
import dev.clearcut.title.TransferKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a transfer of rights says besides its parties and works. */
final class TransferOptions {

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "assignment (by default), option-and-purchase, work-for-hire, …")
    private @Nullable String kind;

    @Option(names = "--reference", paramLabel = "NAME", description = "What people call it.")
    private @Nullable String reference;

    @Option(
            names = "--scope",
            paramLabel = "RIGHTS",
            description = "\"TERRITORIES; MEDIA; DATES[; LANGUAGES]\"; may be repeated.")
    private @Nullable List<String> scope;

    @Option(
            names = "--share",
            paramLabel = "SHARE",
            description = "Of each whole work; all that the grantor has by default.")
    private @Nullable String share;

    @Option(names = "--signed", paramLabel = "DAY", description = "By all who must sign.")
    private @Nullable LocalDate signed;

    @Option(names = "--recorded", paramLabel = "NUMBER", description = "Where it is registered.")
    private @Nullable String recorded;

    @Option(names = "--file", paramLabel = "FILE", description = "Kept by the office.")
    private @Nullable Path file;

    @Option(
            names = "--reverts-if",
            paramLabel = "CONDITION",
            description = "When the rights go back, in the paper's words.")
    private @Nullable String revertsIf;

    @Nullable Path file() {
        return file;
    }

    TransferDraft on(TransferDraft draft) {
        var whole = draft;
        if (kind != null) {
            whole =
                    whole.as(
                            Named.one(
                                    kind,
                                    "kind of paper",
                                    TransferKind.values(),
                                    TransferKind::word));
        }
        if (reference != null) {
            whole = whole.reference(reference);
        }
        if (scope != null) {
            whole = whole.granting(RightsText.read(scope).orThrow());
        }
        if (share != null) {
            whole = whole.share(Share.read(share));
        }
        if (signed != null) {
            whole = whole.signed(signed);
        }
        if (recorded != null) {
            whole = whole.recorded(recorded);
        }
        if (revertsIf != null) {
            whole = whole.reverting(new Reversion(revertsIf, null));
        }
        return whole;
    }
}
