package dev.clearcut.server;

import static dev.clearcut.server.Route.In.BODY;
import static dev.clearcut.server.Route.In.FORM;
import static dev.clearcut.server.Route.In.QUERY;
import static dev.clearcut.server.Route.Parameter.needed;
import static dev.clearcut.server.Route.Parameter.query;
import static dev.clearcut.server.Route.get;
import static dev.clearcut.server.Route.post;

import dev.clearcut.base.Id;
import dev.clearcut.exchange.json.CheckView;
import dev.clearcut.exchange.json.CutView;
import dev.clearcut.exchange.json.DealView;
import dev.clearcut.exchange.json.PlacedView;
import dev.clearcut.exchange.json.ProductionView;
import dev.clearcut.exchange.json.SearchView;
import dev.clearcut.server.Route.Gives;
import dev.clearcut.server.Route.Parameter;
import dev.clearcut.server.Route.Who;
import java.util.ArrayList;
import java.util.List;

/** For programs: the same answers as the command line's, as the same JSON. */
final class ApiRoutes {

    static final List<Parameter> NEEDED =
            List.of(
                    Parameter.queries("territory", "Where; everywhere unless said."),
                    Parameter.queries("media", "In which media; in all unless said."),
                    query("from", "The first day; today unless said."),
                    query("to", "The last day; for ever unless said."),
                    query("perpetual", "For ever; not together with to."),
                    Parameter.queries("languages", "In which languages; in all unless said."));

    private static final String PRODUCTION = "/api/productions/{production}";

    private ApiRoutes() {}

    static List<Route> all() {
        return List.of(
                get(
                        "/api/productions",
                        Who.SIGNED_IN,
                        "The productions you belong to.",
                        List.of(),
                        Gives.many(ProductionView.class),
                        ApiRoutes::productions),
                get(
                        PRODUCTION + "/cuts",
                        Who.MEMBER,
                        "The versions of the cut, oldest first.",
                        List.of(),
                        Gives.many(CutView.class),
                        ApiRoutes::cuts),
                post(
                        PRODUCTION + "/cuts",
                        Who.MEMBER,
                        "Adds a cut; the same cut again changes nothing.",
                        List.of(
                                needed(QUERY, "name", "What the office calls it: v7."),
                                needed(QUERY, "file", "The file's name: reel_1_v7.edl."),
                                query("rate", "For formats that carry none: 25."),
                                needed(BODY, "body", "The timeline file itself.")),
                        Gives.one(CutView.class),
                        ApiRoutes::addCut),
                get(
                        PRODUCTION + "/cuts/{cut}/uses",
                        Who.MEMBER,
                        "The uses of third-party material in a cut, in record order.",
                        List.of(),
                        Gives.many(PlacedView.class),
                        ApiRoutes::uses),
                post(
                        PRODUCTION + "/cuts/{cut}/uses/{use}/material",
                        Who.MEMBER,
                        "Settles which material a use is.",
                        List.of(needed(FORM, "material", "Title, alias, identifier or id.")),
                        Gives.many(PlacedView.class),
                        ApiRoutes::confirm),
                post(
                        PRODUCTION + "/cuts/{cut}/uses/{use}/own",
                        Who.MEMBER,
                        "Says that a use is the production's own: there is nothing to clear.",
                        List.of(),
                        Gives.many(PlacedView.class),
                        ApiRoutes::own),
                post(
                        PRODUCTION + "/cuts/{cut}/uses/{use}/reopen",
                        Who.MEMBER,
                        "Takes back what somebody said of a use; it is matched again.",
                        List.of(),
                        Gives.many(PlacedView.class),
                        ApiRoutes::reopen),
                get(
                        PRODUCTION + "/deals",
                        Who.MEMBER,
                        "What is being sold.",
                        List.of(),
                        Gives.many(DealView.class),
                        ApiRoutes::deals),
                get(
                        PRODUCTION + "/check",
                        Who.MEMBER,
                        "What of a cut is clear for a deal, or for the rights that are named.",
                        and(
                                NEEDED,
                                query("cut", "The cut added last, unless said."),
                                query("deal", "A deal, instead of rights."),
                                Check.TRACKS),
                        Gives.one(CheckView.class),
                        ApiRoutes::check),
                get(
                        "/api/search",
                        Who.SIGNED_IN,
                        "Materials by their words and by their rights.",
                        and(
                                NEEDED,
                                query("text", "Words, \"phrases\", beginnings of words."),
                                Parameter.queries("kind", "music, archive … or commercial-track."),
                                Parameter.queries("licensor", "By name."),
                                query("buyer", "With rights: to whom they are passed on."),
                                Parameter.queries("verdict", "Only these answers; all if none."),
                                query("offset", "How many to skip."),
                                query("size", "How many to give: 20 unless said.")),
                        Gives.one(SearchView.class),
                        ApiRoutes::search));
    }

    private static List<Parameter> and(List<Parameter> some, Parameter... more) {
        var all = new ArrayList<>(List.of(more));
        all.addAll(some);
        return all;
    }

    private static void productions(Visit visit) {
        visit.json(
                visit.desk().productions().stream()
                        .map(p -> new ProductionView(p.name(), p.companies().list()))
                        .toList());
    }

    private static void cuts(Visit visit) {
        visit.json(visit.production().uses().list().stream().map(CutView::of).toList());
    }

    private static void addCut(Visit visit) {
        visit.json(CutView.of(Upload.of(visit).addTo(visit.production())));
    }

    private static void uses(Visit visit) {
        var cut = visit.production().uses().named(visit.path("cut"));
        visit.json(PlacedView.of(cut, visit.production().materials().list()));
    }

    private static void confirm(Visit visit) {
        var production = visit.production();
        var cut = production.uses().named(visit.path("cut"));
        var material = production.materials().named(visit.form("material"));
        var after = production.uses().confirm(cut, Id.of(visit.path("use")), material);
        visit.json(PlacedView.of(after, production.materials().list()));
    }

    private static void own(Visit visit) {
        var production = visit.production();
        var cut = production.uses().named(visit.path("cut"));
        var after = production.uses().own(cut, Id.of(visit.path("use")));
        visit.json(PlacedView.of(after, production.materials().list()));
    }

    private static void reopen(Visit visit) {
        var production = visit.production();
        var cut = production.uses().named(visit.path("cut"));
        var after = production.uses().reopen(cut, Id.of(visit.path("use")));
        visit.json(PlacedView.of(after, production.materials().list()));
    }

    private static void deals(Visit visit) {
        visit.json(visit.production().deals().list().stream().map(DealView::of).toList());
    }

    private static void check(Visit visit) {
        visit.json(CheckView.of(Check.asked(visit, visit.query("cut"))));
    }

    private static void search(Visit visit) {
        visit.json(SearchView.of(visit.desk().search(Searching.question(visit))));
    }
}
