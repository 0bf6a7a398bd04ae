package dev.clearcut.server;

import static dev.clearcut.server.Route.Parameter.query;
import static dev.clearcut.server.Route.get;
import static dev.clearcut.server.Route.post;

import dev.clearcut.base.Id;
import dev.clearcut.server.Route.Gives;
import dev.clearcut.server.Route.In;
import dev.clearcut.server.Route.Parameter;
import dev.clearcut.server.Route.Who;
import dev.clearcut.use.Cut;
import java.util.List;

/** For people: pages that work with and without scripts. */
final class PageRoutes {

    private static final String CUT = "/productions/{production}/cuts/{cut}";

    private PageRoutes() {}

    static List<Route> all() {
        return List.of(
                get(
                        "/",
                        Who.SIGNED_IN,
                        "The productions you belong to, and their cuts.",
                        List.of(),
                        Gives.page(),
                        PageRoutes::home),
                get(
                        CUT,
                        Who.MEMBER,
                        "The cut: its uses by timecode, and what is missing for a deal.",
                        List.of(
                                query("deal", "The first one, unless said or rights are named."),
                                query("show", "Only uses that stand so: not-covered, partial …"),
                                query("order", "worst, or by timecode."),
                                Check.TRACKS),
                        Gives.page(),
                        PageRoutes::cut),
                post(
                        CUT + "/uses/{use}/material",
                        Who.MEMBER,
                        "Settles which material a use is, and goes back to the cut.",
                        List.of(Parameter.needed(In.FORM, "material", "Title, identifier or id.")),
                        Gives.elsewhere(),
                        PageRoutes::confirm),
                post(
                        CUT + "/uses/{use}/own",
                        Who.MEMBER,
                        "Says that a use is the production's own, and goes back to the cut.",
                        List.of(),
                        Gives.elsewhere(),
                        PageRoutes::own),
                post(
                        CUT + "/uses/{use}/reopen",
                        Who.MEMBER,
                        "Takes back what somebody said of a use, and goes back to the cut.",
                        List.of(),
                        Gives.elsewhere(),
                        PageRoutes::reopen),
                get(
                        "/search",
                        Who.SIGNED_IN,
                        "Search by words and by rights.",
                        ApiRoutes.NEEDED,
                        Gives.page(),
                        PageRoutes::search));
    }

    private static void home(Visit visit) {
        visit.page("home.jte", HomePage.of(visit.desk()));
    }

    /** Without a question, the first deal's; without deals, everything for ever. */
    private static void cut(Visit visit) {
        var cut = visit.production().uses().named(visit.path("cut"));
        var deals = visit.production().deals().list();
        var deal = visit.query("deal");
        boolean free = Check.isFree(visit) || (deal.isEmpty() && deals.isEmpty());
        var report =
                free
                        ? Check.against(visit, cut)
                        : Check.of(visit, cut, deal.isEmpty() ? deals.getFirst().name() : deal);
        visit.page("cut.jte", CutPage.of(visit, cut, report));
    }

    private static void confirm(Visit visit) {
        var uses = visit.production().uses();
        var cut = uses.named(visit.path("cut"));
        var material = visit.production().materials().named(visit.form("material"));
        uses.confirm(cut, Id.of(visit.path("use")), material);
        backTo(cut, visit);
    }

    private static void own(Visit visit) {
        var uses = visit.production().uses();
        var cut = uses.named(visit.path("cut"));
        uses.own(cut, Id.of(visit.path("use")));
        backTo(cut, visit);
    }

    private static void reopen(Visit visit) {
        var uses = visit.production().uses();
        var cut = uses.named(visit.path("cut"));
        uses.reopen(cut, Id.of(visit.path("use")));
        backTo(cut, visit);
    }

    /** The page of the cut, asked what it was asked before. */
    private static void backTo(Cut cut, Visit visit) {
        var page = Links.toCut(visit.production().name(), cut.name());
        visit.elsewhere(new Links(page.path(), visit.context().queryParamMap()).toString());
    }

    private static void search(Visit visit) {
        var question = Searching.question(visit);
        visit.page("search.jte", SearchPage.of(visit, question, visit.desk().search(question)));
    }
}
