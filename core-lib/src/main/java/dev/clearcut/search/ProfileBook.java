package dev.clearcut.search;

import dev.clearcut.base.Id;
import dev.clearcut.licence.Licence;
import dev.clearcut.licence.event.Happened;
import dev.clearcut.paper.Paper;
import dev.clearcut.paper.Releases;
import dev.clearcut.party.OurCompanies;
import dev.clearcut.store.EventRecord;
import dev.clearcut.store.ProductionRecord;
import dev.clearcut.store.Reading;
import dev.clearcut.store.RightsProfile;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The distinct profiles of a production's materials, and the licences that answer for them, as they
 * were at one moment.
 *
 * @param versions of the licences
 * @param papers releases among them: a void one makes its licence grant nothing
 * @param happened the events that are recorded: what hangs on them is dated by {@link #asOfNow}
 * @param ours the names the production's own companies stand under
 */
record ProfileBook(
        Map<String, RightsProfile> profiles,
        Map<Id<Licence>, Licence> licences,
        Map<Id<Licence>, Long> versions,
        List<Paper> papers,
        Happened happened,
        OurCompanies ours) {

    static final ProfileBook EMPTY =
            new ProfileBook(
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    List.of(),
                    Happened.nothing(),
                    OurCompanies.none());

    /** The book as it is now; of the licences only those that changed are read. */
    ProfileBook now(Id<ProductionRecord> production, Reading office) {
        var nowVersions = office.index().licenceVersions(production);
        var nowLicences = new HashMap<>(licences);
        nowLicences.keySet().retainAll(nowVersions.keySet());
        var changed =
                nowVersions.entrySet().stream()
                        .filter(e -> !e.getValue().equals(versions.get(e.getKey())))
                        .map(Map.Entry::getKey)
                        .toList();
        office.licences().of(production, changed).forEach(l -> nowLicences.put(l.id(), l));
        var nowProfiles =
                office.index().profiles(production).stream()
                        .collect(Collectors.toMap(RightsProfile::id, Function.identity()));
        return new ProfileBook(
                nowProfiles,
                nowLicences,
                nowVersions,
                office.papers().of(production),
                Happened.of(
                        office.events().of(production).stream().map(EventRecord::event).toList()),
                OurCompanies.of(office.people().companies(production)));
    }

    /** The licences as every other answer about rights has them. */
    List<Licence> asOfNow(LocalDate today) {
        return Releases.asOfNow(licences.values(), papers, happened, today);
    }

    /** Who licenses what has this profile. */
    Set<String> licensors(RightsProfile profile) {
        return profile.licences().stream()
                .flatMap(
                        id -> {
                            var licence = licences.get(id);
                            return licence == null
                                    ? Stream.of()
                                    : Stream.of(licence.licensor().name());
                        })
                .collect(Collectors.toSet());
    }
}
