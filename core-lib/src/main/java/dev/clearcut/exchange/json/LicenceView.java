package dev.clearcut.exchange.json;

import dev.clearcut.base.Id;
import dev.clearcut.licence.Cap;
import dev.clearcut.licence.Duty;
import dev.clearcut.licence.Grant;
import dev.clearcut.licence.Holdback;
import dev.clearcut.licence.Licence;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.rights.Axis;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A contract as it is written. Days are ISO dates; rights are lines, one a box.
 *
 * @param licensee null when it names nobody, and then it is ours
 * @param fee null where none is agreed
 * @param inForce whether its grants count
 * @param whyNot why they do not, as the end of a sentence; null when they do
 */
public record LicenceView(
        String reference,
        String instrument,
        String licensor,
        @Nullable String licensee,
        @Nullable String fee,
        @Nullable String signed,
        boolean voidUntilPaid,
        @Nullable String paid,
        boolean inForce,
        @Nullable String whyNot,
        List<GrantView> grants,
        List<HoldbackView> holdbacks,
        String sublicensing) {

    /**
     * @param rights which carried rights; empty for all
     * @param gives with the axes in {@code silent} taken as everything
     * @param silent the axes the contract says nothing about
     * @param barred blackouts
     * @param term its days in words, where they hang on an event; else null
     */
    public record GrantView(
            String clause,
            List<String> materials,
            List<String> rights,
            String gives,
            List<String> silent,
            String barred,
            String exclusivity,
            List<String> caps,
            List<String> duties,
            @Nullable String term) {

        static GrantView of(Grant grant, Function<Id<Material>, String> titles) {
            return new GrantView(
                    grant.clause(),
                    titles(grant.materials(), titles),
                    words(grant.rights()),
                    SaleView.written(grant.granted()),
                    grant.silent().stream().sorted().map(LicenceView::word).toList(),
                    SaleView.written(grant.barred()),
                    grant.exclusivity().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    grant.caps().stream().map(Cap::toString).toList(),
                    grant.duties().stream().map(Duty::toString).toList(),
                    grant.term() == null ? null : grant.term().toString());
        }
    }

    /** What the production promised to stay out of. */
    public record HoldbackView(
            String clause, List<String> materials, List<String> rights, String stays, String why) {

        static HoldbackView of(Holdback holdback, Function<Id<Material>, String> titles) {
            return new HoldbackView(
                    holdback.clause(),
                    titles(holdback.materials(), titles),
                    words(holdback.rights()),
                    SaleView.written(holdback.scope()),
                    holdback.reason());
        }
    }

    public static LicenceView of(Licence licence, Function<Id<Material>, String> titles) {
        var standing = licence.standing();
        return new LicenceView(
                licence.reference(),
                licence.instrument().word(),
                licence.licensor().name(),
                licence.licensee() == null ? null : licence.licensee().name(),
                text(licence.fee()),
                text(standing.signed()),
                standing.voidUntilPaid(),
                text(standing.paid()),
                licence.whyNotInForce().isEmpty(),
                licence.whyNotInForce().orElse(null),
                licence.grants().stream().map(grant -> GrantView.of(grant, titles)).toList(),
                licence.holdbacks().stream().map(h -> HoldbackView.of(h, titles)).toList(),
                licence.further().sublicensing().toString());
    }

    private static List<String> titles(
            Collection<Id<Material>> materials, Function<Id<Material>, String> titles) {
        return materials.stream().map(titles).sorted().toList();
    }

    private static List<String> words(Collection<CarriedRight> rights) {
        return rights.stream().sorted().map(CarriedRight::word).toList();
    }

    private static String word(Axis axis) {
        return switch (axis) {
            case TERRITORY -> "territories";
            case MEDIUM -> "media";
            case LANGUAGE -> "languages";
            case WINDOW -> "dates";
        };
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
