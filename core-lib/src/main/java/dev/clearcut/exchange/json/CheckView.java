package dev.clearcut.exchange.json;

import dev.clearcut.clearance.ClearanceFinding;
import dev.clearcut.clearance.ClearanceReport;
import dev.clearcut.clearance.Decision;
import dev.clearcut.clearance.Decision.Effect;
import dev.clearcut.clearance.RightAnswer;
import dev.clearcut.material.Material;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.wording.RightsText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A clearance report.
 *
 * @param verdict the worst over all uses
 * @param needed in the command line's form
 * @param uses how many were asked about
 * @param switchedOff how many of them are switched off, and answered as if they were on
 * @param leftOut how many switched-off uses were not asked about
 * @param playing the verdict over what is heard and seen alone
 * @param findings worst first, then in record order
 */
public record CheckView(
        String verdict,
        String cut,
        String purpose,
        String needed,
        int uses,
        int switchedOff,
        int leftOut,
        String playing,
        List<ClearanceFindingView> findings) {

    /**
     * One finding.
     *
     * @param use the name the cut gives it
     * @param active false when it is switched off
     * @param material its title; null while nobody knows
     * @param right the carried right; null while the material is not known
     * @param gap what is missing, in the form {@code rights minus} reads; null when nothing is
     * @param parts where licensors have a share of the right only
     * @param decidedBy the licences and clauses the verdict rests on
     * @param dies the first day something covered until then is covered no longer; null when none
     */
    public record ClearanceFindingView(
            String rule,
            String severity,
            String where,
            String use,
            boolean active,
            @Nullable String material,
            @Nullable String right,
            @Nullable String verdict,
            String text,
            @Nullable String gap,
            List<PartView> parts,
            List<String> decidedBy,
            @Nullable String dies) {

        static ClearanceFindingView of(ClearanceFinding detail) {
            var finding = detail.finding();
            var right = detail.right();
            return new ClearanceFindingView(
                    finding.rule(),
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.where().toString(),
                    detail.use().placed().use().name(),
                    detail.use().isActive(),
                    detail.use().material().map(Material::title).orElse(null),
                    right.map(r -> r.right().word()).orElse(null),
                    right.map(r -> r.verdict().word()).orElse(null),
                    finding.text(),
                    right.map(RightAnswer::gap)
                            .filter(gap -> !gap.isEmpty())
                            .map(CheckView::written)
                            .orElse(null),
                    right.map(ClearanceFindingView::parts).orElse(List.of()),
                    right.map(ClearanceFindingView::sources).orElse(List.of()),
                    right.flatMap(RightAnswer::firstDayWithout).map(Object::toString).orElse(null));
        }

        private static List<PartView> parts(RightAnswer answer) {
            return answer.parts().stream().map(PartView::of).toList();
        }

        private static List<String> sources(RightAnswer answer) {
            return answer.decisions().stream()
                    .filter(decision -> decision.effect() != Effect.PASSING_ON_UNSAID)
                    .map(Decision::inWords)
                    .toList();
        }
    }

    public static CheckView of(ClearanceReport report) {
        return new CheckView(
                report.verdict().word(),
                report.cut(),
                report.purpose(),
                written(report.needed()),
                report.uses().size(),
                report.switchedOff(),
                report.leftOut(),
                report.playing().verdict().word(),
                report.details().stream().map(ClearanceFindingView::of).toList());
    }

    /** One line a box. */
    private static String written(Rights rights) {
        return String.join("\n", RightsText.write(rights));
    }
}
