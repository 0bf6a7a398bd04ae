package dev.clearcut.exchange.json;

import dev.clearcut.media.spec.Profile;
import dev.clearcut.media.spec.Rule;
import dev.clearcut.media.spec.RuleText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A specification: what it is, and its rules in words. */
public record SpecView(
        String spec,
        String name,
        String kind,
        String publisher,
        String edition,
        @Nullable String from,
        @Nullable String until,
        String status,
        String provenance,
        String about,
        String basedOn,
        List<SourceView> sources,
        List<RuleView> rules) {

    /** Where it was read. */
    public record SourceView(String id, String title, String address, @Nullable String read) {}

    /** A rule, in words. */
    public record RuleView(
            String rule,
            String edition,
            String severity,
            boolean waivable,
            String provenance,
            String when,
            String asks,
            String text,
            String todo,
            String cite) {}

    public static SpecView of(Profile profile) {
        return new SpecView(
                profile.id(),
                profile.name(),
                profile.kind(),
                profile.publisher(),
                profile.edition(),
                written(profile.effective().from()),
                written(profile.effective().until()),
                profile.status().word(),
                profile.provenance().word(),
                profile.about(),
                profile.basedOn(),
                profile.sources().stream()
                        .map(s -> new SourceView(s.id(), s.title(), s.address(), written(s.read())))
                        .toList(),
                profile.rules().stream().map(SpecView::of).toList());
    }

    private static RuleView of(Rule rule) {
        return new RuleView(
                rule.fullId(),
                rule.authority().edition(),
                rule.weight().severity().name().toLowerCase(Locale.ROOT),
                rule.weight().waivable(),
                rule.authority().provenance().word(),
                RuleText.when(rule),
                RuleText.asks(rule),
                rule.text(),
                rule.remedy(),
                rule.authority().cite());
    }

    private static @Nullable String written(java.time.@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
