package dev.clearcut.exchange.json;

import dev.clearcut.party.Party;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.wording.RightsText;
import dev.clearcut.title.Hole;
import dev.clearcut.title.TitlePath;
import dev.clearcut.title.TitleProof;
import dev.clearcut.title.Transfer;
import dev.clearcut.title.Work;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the papers prove of a work. Rights are lines as people write them; the last day is
 * inclusive.
 *
 * @param asAt ISO date
 * @param missing what is wanted and not proven
 */
public record TitleView(
        String work,
        String asAt,
        boolean complete,
        List<String> wanted,
        List<String> proven,
        List<String> missing,
        List<PathView> paths,
        List<HoleView> holes,
        List<FindingView> notes) {

    /**
     * @param share a fraction of the whole, such as {@code 1/2}
     * @param author who had it first
     */
    public record PathView(
            String work,
            String author,
            String share,
            List<String> rights,
            List<StepView> transfers) {}

    /** A paper on a path. */
    public record StepView(
            String reference, String kind, String from, String to, @Nullable String signed) {}

    /**
     * @param from who has it; null where nobody on file has
     * @param to who must get it
     * @param transfers references of transfers on file that should have brought it
     */
    public record HoleView(
            String rule,
            String work,
            String share,
            List<String> rights,
            @Nullable String from,
            String to,
            List<String> transfers,
            String text) {}

    /** A work on file. */
    public record WorkView(
            String id, String name, String kind, List<String> basedOn, List<OriginView> origins) {

        /**
         * @param names of works by identity
         */
        public static WorkView of(Work work, Map<String, String> names) {
            return new WorkView(
                    work.id().value(),
                    work.name(),
                    work.kind().word(),
                    work.basedOn().stream().map(on -> named(on.value(), names)).sorted().toList(),
                    work.origins().stream()
                            .map(
                                    o ->
                                            new OriginView(
                                                    o.author().name(),
                                                    o.share().fraction(),
                                                    o.role()))
                            .toList());
        }
    }

    /** Who had a work first. */
    public record OriginView(String author, String share, String role) {}

    /**
     * A paper on file.
     *
     * @param share null for all that the grantor has
     * @param evidence SHA-256 of the file; empty while there is none
     * @param reverted first day the rights were back; null while they are not
     */
    public record TransferView(
            String id,
            String reference,
            String kind,
            String from,
            String to,
            List<String> works,
            @Nullable String share,
            List<String> scope,
            @Nullable String signed,
            String recorded,
            String evidence,
            String revertsIf,
            @Nullable String reverted) {

        /**
         * @param names of works by identity
         */
        public static TransferView of(Transfer transfer, Map<String, String> names) {
            var share = transfer.share();
            return new TransferView(
                    transfer.id().value(),
                    transfer.reference(),
                    transfer.kind().word(),
                    transfer.from().name(),
                    transfer.to().name(),
                    transfer.works().stream().map(w -> named(w.value(), names)).sorted().toList(),
                    share == null ? null : share.fraction(),
                    RightsText.write(transfer.scope()),
                    text(transfer.signed()),
                    transfer.recorded(),
                    transfer.evidence(),
                    transfer.reversion().condition(),
                    text(transfer.reversion().happened()));
        }
    }

    /** Everything on file. */
    public record ChainView(List<WorkView> works, List<TransferView> transfers) {

        public static ChainView of(List<Work> works, List<Transfer> transfers) {
            var names = works.stream().collect(Collectors.toMap(w -> w.id().value(), Work::name));
            return new ChainView(
                    works.stream().map(w -> WorkView.of(w, names)).toList(),
                    transfers.stream().map(p -> TransferView.of(p, names)).toList());
        }
    }

    public static TitleView of(TitleProof proof) {
        return new TitleView(
                proof.work().name(),
                proof.asAt().toString(),
                proof.isComplete(),
                RightsText.write(proof.wanted()),
                RightsText.write(proof.proven()),
                RightsText.write(proof.wanted().minus(proof.proven())),
                proof.paths().stream().map(TitleView::path).toList(),
                proof.holes().stream().map(TitleView::hole).toList(),
                proof.notes().stream().map(FindingView::of).toList());
    }

    private static PathView path(TitlePath path) {
        return new PathView(
                path.work().name(),
                path.author().name(),
                path.share().fraction(),
                lines(path.rights()),
                path.transfers().stream()
                        .map(
                                p ->
                                        new StepView(
                                                p.reference(),
                                                p.kind().word(),
                                                p.from().name(),
                                                p.to().name(),
                                                text(p.signed())))
                        .toList());
    }

    private static HoleView hole(Hole hole) {
        return new HoleView(
                hole.rule().id(),
                hole.work().name(),
                hole.share().fraction(),
                lines(hole.rights()),
                name(hole.from()),
                hole.to(),
                hole.transfers().stream().map(Transfer::reference).toList(),
                hole.text());
    }

    private static List<String> lines(Rights rights) {
        return RightsText.write(rights);
    }

    private static String named(String id, Map<String, String> names) {
        return names.getOrDefault(id, id);
    }

    private static @Nullable String name(@Nullable Party party) {
        return party == null ? null : party.name();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
