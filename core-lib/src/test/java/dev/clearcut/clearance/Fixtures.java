package dev.clearcut.clearance;

import dev.clearcut.base.Id;
import dev.clearcut.base.Report;
import dev.clearcut.base.Where;
import dev.clearcut.licence.Cap;
import dev.clearcut.licence.Duty;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.LicenceDraft;
import dev.clearcut.licence.Terms;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Family;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.party.Party;
import dev.clearcut.rights.Axis;
import dev.clearcut.rights.Exclusivity;
import dev.clearcut.rights.Rights;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.use.Cut;
import dev.clearcut.use.Match;
import dev.clearcut.use.Use;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** NIGHTFALL in small: one song, its licences, one cut. */
final class Fixtures {

    static final Material SONG =
            Material.titled(Id.of("song"), MaterialKind.COMMERCIAL_TRACK, "The Long Goodbye");
    static final Rights TEN_YEARS =
            Rights.in("WORLD").except("CN").media("ALL").from("2027-01-01").years(10);
    static final Rights SVOD_FOREVER =
            Rights.in("DE", "FR", "US").media("SVOD").from("2027-03-01").perpetual();

    private Fixtures() {}

    static LicenceDraft aLicence(String licensor) {
        return Licence.from(licensor).reference(licensor + " 1").of(SONG).signed("2026-11-02");
    }

    static Terms terms(Rights granted) {
        return terms(granted, Set.of(), Rights.none(), Exclusivity.NON_EXCLUSIVE);
    }

    static Terms silentOnLanguages(Rights granted) {
        return terms(granted, Set.of(Axis.LANGUAGE), Rights.none(), Exclusivity.NON_EXCLUSIVE);
    }

    static Terms exclusive(Rights granted) {
        return terms(granted, Set.of(), Rights.none(), Exclusivity.EXCLUSIVE);
    }

    static Terms barring(Rights granted, Rights barred) {
        return terms(granted, Set.of(), barred, Exclusivity.NON_EXCLUSIVE);
    }

    static Terms capped(Rights granted, Cap cap) {
        return promising(terms(granted), List.of(cap), List.of());
    }

    static Terms withDuty(Rights granted, Duty duty) {
        return promising(terms(granted), List.of(), List.of(duty));
    }

    static Terms terms(Rights granted, Set<Axis> silent, Rights barred, Exclusivity exclusivity) {
        return Terms.granting(granted)
                .silent(silent)
                .barred(barred)
                .exclusivity(exclusivity)
                .terms();
    }

    private static Terms promising(Terms terms, List<Cap> caps, List<Duty> duties) {
        return Terms.granting(terms.granted())
                .silent(terms.silent())
                .barred(terms.barred())
                .exclusivity(terms.exclusivity())
                .caps(caps)
                .duties(duties)
                .share(terms.share())
                .terms();
    }

    static Licence filed(LicenceDraft draft) {
        var licensor = Party.company(Id.of(draft.licensor().replace(' ', '-')), draft.licensor());
        var licensee =
                draft.licensee() == null
                        ? null
                        : Party.company(Id.of("licensee"), draft.licensee());
        return draft.licence(
                Id.of(draft.reference().replace(' ', '-')),
                licensor,
                licensee,
                () -> Id.of("grant"));
    }

    static RightAnswer master(Rights needed, LicenceDraft... drafts) {
        return master(needed, Extent.NONE, drafts);
    }

    static RightAnswer master(Rights needed, Extent extent, LicenceDraft... drafts) {
        return RightCheck.of(needed, List.of(drafts).stream().map(Fixtures::filed).toList())
                .answer(SONG, CarriedRight.MASTER, extent);
    }

    static Cut cut(Match... matches) {
        var placed = new ArrayList<Cut.Placed>();
        for (var match : matches) {
            placed.add(new Cut.Placed(Id.of("use-" + placed.size()), use(Family.MUSIC), match));
        }
        return cut(placed);
    }

    static Cut cut(List<Cut.Placed> placed) {
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

    static Use use(Family kind) {
        var record = new FrameRange(93_255, 94_255);
        var fragment =
                new Use.Fragment(
                        "Long Goodbye_v2.L",
                        "",
                        "A3",
                        record,
                        "music",
                        new Where.InFile("v1", 7, 1));
        return new Use(
                kind, "Long Goodbye", "", "A3", record, Rate.FPS_25, true, List.of(fragment));
    }
}
