package dev.clearcut.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Id;
import dev.clearcut.base.Money;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Severity;
import dev.clearcut.exchange.Sheets;
import dev.clearcut.identifier.Identifier;
import dev.clearcut.licence.Cap;
import dev.clearcut.licence.Duty;
import dev.clearcut.licence.Instrument;
import dev.clearcut.licence.LicenceDraft;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.party.OurCompanies;
import dev.clearcut.party.Share;
import dev.clearcut.rights.Axis;
import dev.clearcut.rights.Exclusivity;
import dev.clearcut.rights.Rights;
import dev.clearcut.rights.wording.RightsText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenceSheetTest {

    private static final Material SONG =
            Material.titled(Id.of("song"), MaterialKind.COMMERCIAL_TRACK, "The Long Goodbye")
                    .identifiers(List.of(Identifier.parse("ISRC GB-AYE-69-00532")))
                    .aliases(List.of("TLG"));
    private static final Material STILL =
            Material.titled(Id.of("still"), MaterialKind.STILL, "Harrow Street");
    private static final Material NIGHT_SONG =
            Material.titled(Id.of("n1"), MaterialKind.COMMERCIAL_TRACK, "Night");
    private static final Material NIGHT_STILL =
            Material.titled(Id.of("n2"), MaterialKind.STILL, "Night");
    private static final MaterialIndex MATERIALS =
            MaterialIndex.of(
                    List.of(SONG, STILL, NIGHT_SONG, NIGHT_STILL),
                    Map.of("MUS-01", SONG.id(), "STL-01", STILL.id()));

    private static final String HEADER = "reference,licensor,materials,";

    @Test
    void aRowBecomesALicenceWithOneGrant() {
        var read =
                read(
                        """
                        reference,instrument,licensor,licensee,materials,rights,territory,media,from,to,languages,exclusivity,blackout,caps,duties,fee,signed,void until paid,paid,clause,holdback
                        NF-1,sync licence,Acme Music,,MUS-01,sync,World excl. China,"SVOD, AVOD",2027-01-01,2036-12-31,all,exclusive,UK; SVOD; 2027-10-01..2027-10-21,30 s; 2 uses,"credit: ""By Acme; with love""; cue sheet","GBP 4,500",2026-05-11,yes,2026-06-02,2(a),FR; SVOD; 2027-03-01..2027-08-31
                        """);
        assertThat(read.report().hasErrors()).as("%s", read.report()).isFalse();
        var licence = read.value().getFirst();
        assertThat(licence.reference()).isEqualTo("NF-1");
        assertThat(licence.instrument()).isEqualTo(Instrument.LICENCE);
        assertThat(licence.licensor()).isEqualTo("Acme Music");
        assertThat(licence.licensee()).isNull();
        assertThat(licence.fee()).isEqualTo(Money.of("GBP 4500"));
        assertThat(licence.standing().signed()).isEqualTo(LocalDate.of(2026, 5, 11));
        assertThat(licence.standing().voidUntilPaid()).isTrue();
        assertThat(licence.standing().paid()).isEqualTo(LocalDate.of(2026, 6, 2));
        var grant = licence.grants().getFirst();
        assertThat(grant.materials()).containsExactly(SONG.id());
        assertThat(grant.rights()).containsExactly(CarriedRight.SYNC);
        assertThat(grant.granted())
                .isEqualTo(rights("WORLD - CN; SVOD, AVOD; 2027-01-01..2036-12-31"));
        assertThat(grant.silent()).isEmpty();
        assertThat(grant.barred()).isEqualTo(rights("GB; SVOD; 2027-10-01..2027-10-21"));
        assertThat(grant.exclusivity()).isEqualTo(Exclusivity.EXCLUSIVE);
        assertThat(grant.caps()).containsExactly(Cap.seconds(30), Cap.uses(2));
        assertThat(grant.duties())
                .containsExactly(
                        Duty.credit("By Acme; with love"), new Duty(Duty.Kind.CUE_SHEET, ""));
        assertThat(grant.clause()).isEqualTo("2(a)");
        assertThat(licence.holdbacks().getFirst().scope())
                .isEqualTo(rights("FR; SVOD; 2027-03-01..2027-08-31"));
        assertThat(licence.holdbacks().getFirst().materials()).containsExactly(SONG.id());
    }

    @Test
    void emptyCellsAreTheContractsSilenceAndAllIsEverything() {
        var silent = read(HEADER + "territory,media\nL1,Acme,MUS-01,,\n").value().getFirst();
        assertThat(silent.grants().getFirst().silent()).containsExactlyInAnyOrder(Axis.values());
        var all =
                read(HEADER + "territory,media,dates,languages\nL1,Acme,MUS-01,all,any,*,All\n")
                        .value()
                        .getFirst();
        assertThat(all.grants().getFirst().silent()).isEmpty();
        assertThat(all.grants().getFirst().granted()).isEqualTo(Rights.all());
    }

    @Test
    void rowsOfOneReferenceFormOneLicenceWhereverTheyStand() {
        var read =
                read(
                        HEADER
                                + "rights,territory,fee,signed\n"
                                + "L1,Acme,MUS-01,sync,UK,GBP 100,2026-01-01\n"
                                + "L2,Tern,STL-01,,World,,\n"
                                + "L1,,MUS-01,master,France,,\n");
        assertThat(read.report().hasErrors()).as("%s", read.report()).isFalse();
        assertThat(read.value()).extracting(LicenceDraft::reference).containsExactly("L1", "L2");
        assertThat(read.value().getFirst().grants()).hasSize(2);
        assertThat(read.value().getFirst().fee()).isEqualTo(Money.of("GBP 100"));
    }

    @Test
    void aRowMayStateAHoldbackAlone() {
        var read =
                read(
                        HEADER
                                + "territory,holdback\n"
                                + "L1,Acme,MUS-01,World,\n"
                                + "L1,Acme,,,FR; SVOD; 2027-03-01..2027-08-31\n");
        assertThat(read.report().hasErrors()).as("%s", read.report()).isFalse();
        assertThat(read.value().getFirst().grants()).hasSize(1);
        assertThat(read.value().getFirst().holdbacks().getFirst().materials()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MUS-01",
                "mus 01",
                "The Long Goodbye",
                "the long goodbye",
                "TLG",
                "GBAYE6900532",
                "ISRC GB-AYE-69-00532",
                "'The Long Goodbye; '"
            })
    void materialsAreNamedByReferenceTitleAliasOrIdentifier(String name) {
        var cell = name.startsWith("'") ? "The Long Goodbye;" : name;
        var read = read(HEADER + "territory\nL1,Acme," + cell + ",World\n");
        assertThat(read.value().getFirst().grants().getFirst().materials())
                .containsExactly(SONG.id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-01-01|2036-12-31||WORLD; ALL; 2027-01-01..2036-12-31",
                "2027-01-01|perpetual||WORLD; ALL; 2027-01-01..",
                "2027-01-01||10|WORLD; ALL; 2027-01-01..2036-12-31",
                "2027-01-01||18 months|WORLD; ALL; 2027-01-01..2028-06-30",
                "1 March 2027|28 February 2030||WORLD; ALL; 2027-03-01..2030-02-28",
                "2027-01-01 00:00|2027-12-31 00:00||WORLD; ALL; 2027-01-01..2027-12-31",
            })
    void theTermIsReadFromItsColumns(String from, String to, String years, String rights) {
        var csv =
                HEADER
                        + "territory,media,languages,from,to,years\nL1,Acme,MUS-01,all,all,all,%s,%s,%s\n"
                                .formatted(from, to == null ? "" : to, years == null ? "" : years);
        var read = read(csv);
        assertThat(read.report().hasErrors()).as("%s", read.report()).isFalse();
        assertThat(read.value().getFirst().grants().getFirst().granted()).isEqualTo(rights(rights));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "territory|Untied Kingdom|rights.wording.unknown|l.csv:2:4|United Kingdom",
                "media|SVODD|rights.wording.unknown|l.csv:2:4|SVOD",
                "from,to|2030-01-01,2027-01-01|licence.dates|l.csv:2:5|before it begins",
                "from|2030-01-01|licence.dates|l.csv:2|no end",
                "to|2030-01-01|licence.dates|l.csv:2|no start",
                "from,to,years|2027-01-01,2030-01-01,3|licence.dates|l.csv:2:6|keep one",
                "dates,from|2027,2027-01-01|licence.dates|l.csv:2:4|keep one",
                "caps|30 apples|licence.caps|l.csv:2:4|30 s; 2 uses",
                "caps|0 s|licence.caps|l.csv:2:4|30 s; 2 uses",
                "duties|creddit: x|licence.duties|l.csv:2:4|did you mean \"credit\"",
                "fee|$4500|licence.fee|l.csv:2:4|Which dollars",
                "fee|EUR 4.500|licence.fee|l.csv:2:4|two ways",
                "fee|4500|licence.fee|l.csv:2:4|currency code",
                "fee|GBB 4500|licence.fee|l.csv:2:4|ISO 4217",
                "exclusivity|exclusiv-ish|licence.exclusivity|l.csv:2:4|one of the three",
                "instrument|relese|licence.instrument|l.csv:2:4|did you mean \"release\"",
                "signed|yes|licence.standing|l.csv:2:4|on which day",
                "paid|2027-01-01|licence.standing|l.csv:2:4|never signed",
                "void until paid|perhaps|licence.standing|l.csv:2:4|neither yes nor no",
                "rights|snyc|licence.rights|l.csv:2:4|did you mean \"sync\"",
                "blackout|UK; SVOD|rights.wording.form|l.csv:2:4|TERRITORIES; MEDIA; DATES",
                "teritory|World|sheet.column.unknown|l.csv:1:4|did you mean \"territory\"",
            })
    void whatIsWrongIsSaidWithItsPlace(
            String column, String cell, String rule, String where, String says) {
        expect(read(HEADER + column + "\nL1,Acme,MUS-01," + cell + "\n"), rule, where, says);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L1,Acme,The Lnog Goodbye,World|licence.materials|l.csv:2:3|did you mean \"The Long Goodbye\"",
                "L1,Acme,Night,World|licence.materials|l.csv:2:3|may be",
                "L1,Acme,,World|licence.materials|l.csv:2:3|names no material",
                ",Acme,MUS-01,World|licence.reference|l.csv:2:1|no reference",
                "L1,,MUS-01,World|licence.licensor|l.csv:2:2|Nobody",
                "L1,Acme,MUS-01,World\\nL1,Acme,MUS-01,World|licence.twice|l.csv:3:1|line 2",
                "L1,Acme,MUS-01,World\\nL1,Apex,STL-01,World|licence.contradiction|l.csv:3:2|line 2",
            })
    void whatContradictsOrIsMissingIsSaid(String rows, String rule, String where, String says) {
        expect(read(HEADER + "territory\n" + rows.replace("\\n", "\n") + "\n"), rule, where, says);
    }

    @Test
    void twoFeesOfOneLicenceContradictEachOther() {
        var csv = HEADER + "fee\nL1,Acme,MUS-01,GBP 45.00\nL1,Acme,STL-01,GBP 4500\n";
        expect(read(csv), "licence.contradiction", "l.csv:3:4", "GBP 45.00 in line 2");
        var alike = HEADER + "fee\nL1,Acme,MUS-01,\"GBP 4,500\"\nL1,Acme,STL-01,GBP 4500\n";
        assertThat(read(alike).report().hasErrors()).isFalse();
    }

    @Test
    void aRightThatNoneOfTheMaterialsCarriesIsAWarning() {
        var read = read(HEADER + "rights,territory\nL1,Acme,STL-01,sync,World\n");
        assertThat(read.report().hasErrors()).isFalse();
        assertThat(read.report().findings())
                .extracting(Finding::rule)
                .contains("licence.rights.carried");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GBP 4500|GBP 4500",
                "£4,500.50|GBP 4500.50",
                "4500 EUR|EUR 4500",
                "€ 250|EUR 250",
                "US$ 100|USD 100",
                "1.500,00 EUR|EUR 1500",
                "USD 5k|USD 5000",
                "TBC|",
                "€ 1.500,-|EUR 1500",
                "CHF 1'500.00|CHF 1500",
                "EUR 1 500,00|EUR 1500",
                "0|",
                "JPY 50000|JPY 50000",
                "gratis|",
                "none|",
            })
    void feesAreReadAsPeopleWriteThem(String cell, String money) {
        var read = read(HEADER + "fee\nL1,Acme,MUS-01,\"" + cell + "\"\n");
        assertThat(read.report().hasErrors()).as("%s", read.report()).isFalse();
        assertThat(read.value().getFirst().fee()).isEqualTo(money == null ? null : Money.of(money));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30 s|30",
                "30s|30",
                "max 45 sec|45",
                "1:30|90",
                "2 minutes|120",
                "up to 20 seconds|20"
            })
    void capsAreReadAsPeopleWriteThem(String cell, long seconds) {
        var read = read(HEADER + "caps\nL1,Acme,MUS-01," + cell + "\n");
        assertThat(read.value().getFirst().grants().getFirst().caps())
                .containsExactly(Cap.seconds(seconds));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Contract ID;Publisher;Track;Territories;Platforms;Licence start;Expiry|C1;Acme;The Long Goodbye;Worldwide;SVOD;1 Feb 2027;31 Jan 2030|WORLD; SVOD; 2027-02-01 to 2030-01-31",
                "Licence no;Rights holder;Material;Where;Usage;Effective;Until|C1;Acme;TLG;World;SVOD;Feb 2027;Jan 2030|WORLD; SVOD; 2027-02-01 to 2030-01-31",
                "Ref;Label;Song;Territory;Media;Start (dd/mm/yyyy);End (dd/mm/yyyy)|C1;Acme;The Long Goodbye;World;SVOD;01/02/2027;31/01/2030|WORLD; SVOD; 2027-02-01 to 2030-01-31",
                "Ref;Owner;ISRC;Territory;Media;Start (mm/dd/yyyy);Term|C1;Acme;GBAYE6900532;World;SVOD;02/01/2027;3 years|WORLD; SVOD; 2027-02-01 to 2030-01-31",
                "Ref;Source;Title;Country;Medium;From;To|C1;Acme;The Long Goodbye;World;SVOD;2027-02-01;Perpetuity|WORLD; SVOD; from 2027-02-01",
                "Ref;Agency;Title;Region;Use;Start date;End date;Term|C1;Acme;The Long Goodbye;World;SVOD;2027-02-01;2030-01-31;3 years|WORLD; SVOD; 2027-02-01 to 2030-01-31",
                "Ref;Agency;Title;Region;Use;Start;End|C1;Acme;The Long Goodbye;World;SVOD;2027;2030|WORLD; SVOD; 2027-01-01 to 2030-12-31",
            })
    void headingsMayBeInOtherWords(String header, String row, String rights) {
        var read = read(header + "\n" + row + "\n");
        assertThat(read.report().hasErrors()).as("%s", read.report()).isFalse();
        var licence = read.value().getFirst();
        assertThat(licence.reference()).isEqualTo("C1");
        assertThat(licence.licensor()).isEqualTo("Acme");
        assertThat(licence.grants().getFirst().granted()).hasToString(rights);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from,to|2027-01-01,44927|rights.wording.date|\"44927\" is a number, not a date",
                "from,to|2027-01-01,1er janvier 2030|rights.wording.date|\"1er janvier 2030\" is no date",
                "from,to|01/02/2027,2030|rights.wording.date-order|\"01/02/2027\" cannot be read",
                "signed|19.05.26|rights.wording.date|\"19.05.26\" cannot be read as a date",
                "from,to,term|2027-01-01,2030-12-31,5 years|licence.dates|make them agree",
                "max duration|00:30:00|licence.caps|half an hour",
                "fee|1500|licence.fee|In which currency",
            })
    void aBadDayOrSumIsQuotedAsItStands(String header, String row, String rule, String says) {
        var read = read(HEADER + header + "\nL1,Acme,MUS-01," + row + "\n");
        assertThat(read.report().findings())
                .anySatisfy(
                        f -> {
                            assertThat(f.rule()).isEqualTo(rule);
                            assertThat(f.text()).contains(says);
                        });
    }

    @Test
    void withoutReferencesALicenceGoesByItsLicensorAndMaterial() {
        var csv =
                "Licensor,Material,Territory\nAcme,The Long Goodbye,DE\nAcme,The Long Goodbye,AT\nApex,Harrow Street,DE\n";
        var read = read(csv);
        assertThat(read.report().hasErrors()).as("%s", read.report()).isFalse();
        assertThat(read.value())
                .extracting(LicenceDraft::reference)
                .containsExactly("Acme: The Long Goodbye", "Apex: Harrow Street");
        assertThat(read.value().getFirst().grants()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "instrument|sync licence|[SYNC]",
                "type|Master use licence|[MASTER]",
                "type|Music|[]",
                "instrument|licence|[]",
            })
    void aPaperAboutOneRightGrantsNoOther(String column, String paper, String rights) {
        var read = read(HEADER + column + "\nL1,Acme,MUS-01," + paper + "\n");
        assertThat(read.report().hasErrors()).as("%s", read.report()).isFalse();
        assertThat(read.value().getFirst().grants().getFirst().rights()).hasToString(rights);
    }

    @Test
    void aContractsDateIsReadAsItsSignatureWithAWarning() {
        var read = read(HEADER + "Contract date\nL1,Acme,MUS-01,2026-11-02\n");
        assertThat(read.value().getFirst().standing().signed()).isEqualTo("2026-11-02");
        assertThat(read.report().findings())
                .filteredOn(finding -> finding.rule().equals("licence.standing"))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.where()).hasToString("l.csv:2:4");
                            assertThat(finding.text())
                                    .startsWith("\"Contract date\" is read as the day");
                        });
        assertThat(read(HEADER + "date signed\nL1,Acme,MUS-01,2026-11-02\n").report().findings())
                .noneMatch(finding -> finding.rule().equals("licence.standing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"label", "Labels", "Record Label (UK)", "LABEL:"})
    void aLabelGrantsTheRecordingOnly(String heading) {
        var read = read("ref," + heading + ",materials\nL1,Harbour,MUS-01\nL2,Harbour,STL-01\n");
        assertThat(read.value().get(0).grants().getFirst().rights())
                .containsExactly(CarriedRight.MASTER);
        assertThat(read.value().get(1).grants().getFirst().rights()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"The Long Goodbye, Harrow Street", "MUS-01 & STL-01", "TLG;Harrow Street"})
    void severalMaterialsMayStandInOneCell(String cell) {
        var read = read(HEADER + "territory\nL1,Acme,\"" + cell + "\",World\n");
        assertThat(read.report().hasErrors()).as("%s", read.report()).isFalse();
        assertThat(read.value().getFirst().grants().getFirst().materials())
                .containsExactlyInAnyOrder(SONG.id(), STILL.id());
    }

    @Test
    void aTitleAndANumberHaveToAgree() {
        var both = "ref,licensor,title,isrc\nL1,Acme,%s,GBAYE6900532\n";
        assertThat(read(both.formatted("The Long Goodbye")).report().hasErrors()).isFalse();
        expect(read(both.formatted("Harrow Street")), "licence.materials", "l.csv:2:4", "put one");
    }

    @ParameterizedTest
    @CsvSource({
        "no trailers,other: no trailers",
        "none,",
        "n/a,",
        "credit: Acme,credit: Acme",
        "script approval,approval"
    })
    void restrictionsAreKeptAsTheyAreWritten(String cell, String duty) {
        var duties =
                read("ref,licensor,title,restrictions\nL1,Acme,MUS-01," + cell + "\n")
                        .value()
                        .getFirst()
                        .grants()
                        .getFirst()
                        .duties();
        assertThat(duties.stream().map(Object::toString))
                .containsExactlyElementsOf(duty == null ? List.of() : List.of(duty));
    }

    @Test
    void aHeadingSaysWhatABareNumberCounts() {
        var header = "ref,licensor,title,max duration (sec),no. of uses,fee (GBP)\n";
        var licence = read(header + "L1,Acme,MUS-01,30,2,1500\n").value().getFirst();
        assertThat(licence.grants().getFirst().caps())
                .containsExactly(Cap.seconds(30), Cap.uses(2));
        assertThat(licence.fee()).isEqualTo(Money.of("GBP 1500"));
    }

    @Test
    void licencesWithoutASignatureAreNamed() {
        var read = read(HEADER + "territory\nL1,Acme,MUS-01,World\n");
        assertThat(read.report().findings())
                .anySatisfy(f -> assertThat(f.text()).contains("no column \"signed\"", "\"L1\""));
    }

    @Test
    void tenThousandGrantsAreRead() {
        var csv = new StringBuilder(HEADER + "territory,media,from,years,languages\n");
        for (int n = 0; n < 10_000; n++) {
            csv.append(
                    "L%d,Acme,MUS-01,UK & Ireland,free TV and SVOD,2027-01-01,10,all%n"
                            .formatted(n));
        }
        var read = read(csv.toString());
        assertThat(read.value()).hasSize(10_000);
        assertThat(read.report().hasErrors()).isFalse();
    }

    private static final String TO =
            "reference,licensor,licensee,materials,territory,media,years,from\n";

    @Test
    void theOneLicenseeOfASheetIsPerhapsUs() {
        var read =
                read(
                        TO
                                + "NF-1,Acme,Nightfall Pictures Ltd,MUS-01,World,SVOD,10,2027-01-01\n"
                                + "NF-2,Tern,NIGHTFALL PICTURES LIMITED,STL-01,World,SVOD,10,2027-01-01\n");

        assertThat(read.report().hasErrors()).isFalse();
        assertThat(licensees(read))
                .containsExactly(
                        "licence.licensee  l.csv:2:3  All 2 rows are granted to \"Nightfall Pictures"
                                + " Ltd\", and to nobody else by name; this production has no company"
                                + " yet. Is that us? Say so, or none of it counts as ours:"
                                + " production company PRODUCTION \"Nightfall Pictures Ltd\"");
    }

    @Test
    void eachLicenseeThatIsNotUsIsSaidOnceAndOursNever() {
        var read =
                LicenceSheet.read(
                        sheet(
                                TO
                                        + "NF-1,Acme,Nightfall Pictures,MUS-01,World,SVOD,10,2027-01-01\n"
                                        + "NF-2,Acme,Rival Films,MUS-01,World,AVOD,10,2027-01-01\n"
                                        + "NF-3,Acme,-,MUS-01,World,BVOD,10,2027-01-01\n"
                                        + "NF-4,Acme,Rival Films Inc.,MUS-01,World,TVOD,10,2027-01-01\n"
                                        + "NF-5,Acme,Nightfal Pictures Ltd,MUS-01,World,EST,10,2027-01-01\n"),
                        MATERIALS,
                        OurCompanies.of(List.of("Nightfall Pictures Ltd")));

        assertThat(licensees(read))
                .satisfiesExactly(
                        rival ->
                                assertThat(rival)
                                        .contains(
                                                "l.csv:3:3  2 rows are granted to \"Rival Films\"")
                                        .contains("production company PRODUCTION"),
                        typo ->
                                assertThat(typo)
                                        .contains("l.csv:6:3  1 row is granted")
                                        .contains("did you mean \"Nightfall Pictures Ltd\"?"));
        assertThat(read.value().get(2).licensee()).isNull();
    }

    /**
     * As long as a cell may be; reading it needs neither a deep stack nor the square of its length.
     */
    @ParameterizedTest
    @ValueSource(strings = {"step", "duties due", "from"})
    void theLongestCellIsReadLikeAnyOther(String column) {
        var thousands = "on delivery: " + ",000".repeat(8_000) + "\n";
        var blanks = "x" + " ".repeat(32_000) + "x";
        for (var cell : List.of(thousands, blanks)) {
            var read = read(HEADER + column + "\nNF-1,Acme Music,MUS-01,\"" + cell + "\"\n");
            assertThat(read.report().hasErrors()).isTrue();
        }
    }

    private static List<String> licensees(Reported<List<LicenceDraft>> read) {
        return read.report().findings().stream()
                .filter(finding -> finding.rule().equals("licence.licensee"))
                .peek(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING))
                .map(Object::toString)
                .toList();
    }

    private static void expect(
            Reported<List<LicenceDraft>> read, String rule, String where, String says) {
        assertThat(read.report().hasErrors()).isTrue();
        assertThat(read.report().findings())
                .anySatisfy(
                        finding -> {
                            assertThat(finding.rule()).isEqualTo(rule);
                            assertThat(finding.where()).hasToString(where);
                            assertThat(finding.text()).contains(says);
                        });
    }

    private static Rights rights(String line) {
        var read = RightsText.read(line);
        assertThat(read.report().hasErrors()).as("%s", read.report()).isFalse();
        return read.value();
    }

    private static Reported<List<LicenceDraft>> read(String csv) {
        return LicenceSheet.read(sheet(csv), MATERIALS, OurCompanies.none());
    }

    private static Reported<Sheet> sheet(String csv) {
        return Sheets.read(new SheetFile("l.csv", csv.getBytes(StandardCharsets.UTF_8)), "");
    }

    @Test
    void eachRowSaysHowMuchOfTheRightItsLicensorHas() {
        var read =
                read(
                        "reference,licensor,materials,territory,media,dates,languages,% share,option,option price\n"
                                + "A,Acme,The Long Goodbye,World,all,perpetual,all,60,as granted,GBP 10\n"
                                + "B,Beta,The Long Goodbye,World,all,perpetual,all,,,\n");
        assertThat(read.report().hasErrors()).as("%s", read.report()).isFalse();
        var acme = read.value().get(0);
        assertThat(acme.grants().getFirst().share()).isEqualTo(Share.of(3, 5));
        assertThat(acme.further().options().getFirst().offer().share()).isEqualTo(Share.of(3, 5));
        assertThat(read.value().get(1).grants().getFirst().share()).isEqualTo(Share.WHOLE);
    }
}
