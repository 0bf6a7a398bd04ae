package dev.clearcut.server;

import dev.clearcut.Desk;
import dev.clearcut.Production;
import dev.clearcut.clearance.Deal;
import dev.clearcut.use.Cut;
import java.util.List;

/** What a person finds after signing in. */
record HomePage(String person, List<Film> films) {

    /**
     * @param cuts newest first
     */
    record Film(String name, List<Cut> cuts, List<Deal> deals) {
        static Film of(Production production) {
            return new Film(
                    production.name(),
                    production.uses().list().reversed(),
                    production.deals().list());
        }

        /** Where a program sends a cut. */
        String addCut() {
            return Links.to("api", "productions", name, "cuts")
                    .with("name", "v7")
                    .with("file", "reel_1_v7.edl")
                    .toString();
        }

        /** What buyers want delivered. */
        String deliveries() {
            return Links.toDeliveries(name).toString();
        }

        String link(Cut cut) {
            return Links.toCut(name, cut.name()).toString();
        }

        String link(Cut cut, Deal deal) {
            return Links.toCut(name, cut.name()).with("deal", deal.name()).toString();
        }
    }

    static HomePage of(Desk desk) {
        return new HomePage(desk.person(), desk.productions().stream().map(Film::of).toList());
    }
}
