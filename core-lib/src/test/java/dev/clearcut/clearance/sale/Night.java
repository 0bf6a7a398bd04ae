package dev.clearcut.clearance.sale;

import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.base.Report;
import dev.clearcut.base.Where;
import dev.clearcut.clearance.Clearance;
import dev.clearcut.clearance.ClearanceReport;
import dev.clearcut.clearance.OnFile;
import dev.clearcut.clearance.contract.Contracts;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.LicenceDraft;
import dev.clearcut.licence.Offer;
import dev.clearcut.licence.Option;
import dev.clearcut.licence.event.When;
import dev.clearcut.licence.fee.Quote;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Family;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.party.Party;
import dev.clearcut.rights.Rights;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Match;
import dev.clearcut.use.Use;
import dev.clearcut.use.Uses.Tracks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** NIGHTFALL in small: a song and a photograph, their papers, one cut. */
final class Night {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Material SONG =
            Material.titled(Id.of("song"), MaterialKind.COMMERCIAL_TRACK, "The Long Goodbye");
    static final Material PHOTO = Material.titled(Id.of("photo"), MaterialKind.STILL, "Pier");
    static final Rights NEEDED =
            Rights.in("DE", "FR").media("SVOD").from("2027-01-01").to("2030-12-31");

    private Night() {}

    static LicenceDraft of(Material material, String from) {
        return Licence.from(from).reference(from + " 1").of(material).signed("2026-11-02");
    }

    static Licence filed(LicenceDraft draft) {
        var id = draft.reference().replace(' ', '-');
        var licensee =
                draft.licensee() == null ? null : Party.company(Id.of("to"), draft.licensee());
        return draft.licence(
                Id.of(id),
                Party.company(Id.of(draft.licensor().replace(' ', '-')), draft.licensor()),
                licensee,
                () -> Id.of("g"));
    }

    static Quote quote(
            String name, Material material, Rights gives, String price, CarriedRight... rights) {
        return quote(
                name,
                new Offer(Set.of(material.id()), Set.of(rights), gives, List.of()),
                price,
                null);
    }

    static Quote quote(String name, Offer offer, String price, @Nullable LocalDate until) {
        var id = name.replace(' ', '-');
        return new Quote(
                Id.of(id),
                name,
                Party.company(Id.of("from-" + id), name),
                offer,
                Money.of(price),
                until);
    }

    static Option option(
            String clause, Rights gives, String price, String by, CarriedRight... only) {
        return new Option(
                Id.of("option-" + clause.replace(' ', '-')),
                clause,
                Offer.of(Set.of(), gives, only),
                Money.of(price),
                When.of(by),
                null);
    }

    static ClearanceReport check(Rights needed, Contracts contracts, Match... matches) {
        var onFile = new OnFile(List.of(SONG, PHOTO), contracts.asOfNow(), contracts.ours());
        return Clearance.of(cut(matches), "Streamer EU", needed, onFile, Tracks.ALL);
    }

    static Match is(Material material) {
        return new Match.Confirmed(material.id(), "kim");
    }

    private static Cut cut(Match... matches) {
        var placed = new ArrayList<Cut.Placed>();
        for (var match : matches) {
            placed.add(new Cut.Placed(Id.of("use-" + placed.size()), use(), match));
        }
        return new Cut(
                Id.of("v1"),
                "v1",
                "test",
                Rate.FPS_25,
                "v1.edl",
                "",
                Instant.EPOCH,
                "kim",
                placed,
                Report.clean());
    }

    private static Use use() {
        var record = new FrameRange(93_255, 94_255);
        var where = new Where.InFile("v1", 7, 1);
        var fragment = new Use.Fragment("Long Goodbye", "", "A3", record, "music", where);
        return new Use(
                Family.MUSIC,
                "Long Goodbye",
                "",
                "A3",
                record,
                Rate.FPS_25,
                true,
                List.of(fragment));
    }
}
