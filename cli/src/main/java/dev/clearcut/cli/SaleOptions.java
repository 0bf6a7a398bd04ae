package dev.clearcut.cli;

import dev.clearcut.Desk;
import dev.clearcut.Production;
import dev.clearcut.Sale;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.use.Cut;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a question about a sale is about: the cut, and for which deal or rights. */
final class SaleOptions {

    @Parameters(paramLabel = "PRODUCTION")
    private String production = "";

    @Option(
            names = "--cut",
            paramLabel = "NAME",
            description = "Which cut; the latest when unsaid.")
    private @Nullable String cut;

    @Option(
            names = "--deal",
            paramLabel = "NAME",
            description = "The deal, by name; instead of the rights below.")
    private @Nullable String deal;

    @Option(
            names = "--tracks",
            paramLabel = "all|active",
            defaultValue = "all",
            description = "all: switched-off uses too; active: only what is heard and seen.")
    private TimelineCommand.TrackChoice tracks = TimelineCommand.TrackChoice.all;

    @Mixin private NeedOptions need = new NeedOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or csv.")
    Format format = Format.text;

    /** A question with the cut it is about. */
    record Asked(Production film, Cut cut, Sale sale) {}

    /** Whether nothing says for whom: then it is about all rights there are. */
    boolean isOpen() {
        return deal == null && need.isBlank();
    }

    Asked at(Desk desk) {
        if (deal != null && !need.isBlank()) {
            throw new Invalid("Say --deal or the rights, not both: the deal says which rights.");
        }
        var film = desk.production(production);
        var asked = cut == null ? film.uses().latest() : film.uses().named(cut);
        var sale = film.sale().of(asked).tracks(tracks.choice());
        if (deal != null) {
            return new Asked(film, asked, sale.to(deal));
        }
        return new Asked(
                film, asked, need.isBlank() ? sale : sale.within(need.rights(desk.today())));
    }

    /**
     * The same, where somebody must be meant.
     *
     * @throws Invalid when neither a deal nor rights are said
     */
    Asked forSomebody(Desk desk) {
        if (isOpen()) {
            throw new Invalid(
                    "Say --deal NAME, or which rights: --territory, --media, --from."
                            + CheckCommand.deals(desk.production(production)));
        }
        return at(desk);
    }
}
