package dev.clearcut.exchange.json;

import dev.clearcut.base.Report;
import dev.clearcut.manifest.imf.Composition;
import dev.clearcut.manifest.imf.PackageContents;
import dev.clearcut.manifest.imf.Standard;
import java.util.List;

/**
 * A package of IMF or digital cinema.
 *
 * @param standard what it follows; empty where that cannot be told
 */
public record PackageView(
        String standard,
        int assets,
        List<String> packingLists,
        List<Composed> compositions,
        List<String> outputProfiles,
        List<FindingView> findings) {

    /**
     * @param rate edit units a second, as a fraction; empty where a composition has none
     * @param segments how many segments or reels
     * @param tracks the kinds of the first segment's sequences
     */
    public record Composed(
            String id,
            String title,
            String kind,
            String rate,
            int segments,
            List<String> tracks,
            String file) {

        static Composed of(Composition composition) {
            return new Composed(
                    composition.id(),
                    composition.title(),
                    composition.kind().word(),
                    composition.rate().map(r -> r.numerator() + "/" + r.denominator()).orElse(""),
                    composition.segments().size(),
                    composition.segments().stream()
                            .limit(1)
                            .flatMap(segment -> segment.sequences().stream())
                            .map(Composition.Sequence::kind)
                            .toList(),
                    composition.file());
        }
    }

    public static PackageView of(PackageContents contents, Report report) {
        return new PackageView(
                contents.standard().map(Standard::title).orElse(""),
                contents.map().map(map -> map.assets().size()).orElse(0),
                contents.packingLists().stream().map(list -> list.file()).toList(),
                contents.compositions().stream().map(Composed::of).toList(),
                contents.profiles().stream().map(profile -> profile.file()).toList(),
                FindingView.of(report));
    }
}
