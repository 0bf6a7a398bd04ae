package dev.clearcut.use;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Id;
import dev.clearcut.base.Where;
import dev.clearcut.identifier.Identifier;
import dev.clearcut.identifier.Scheme;
import dev.clearcut.material.Family;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.timecode.FrameRange;
import dev.clearcut.timecode.Rate;
import dev.clearcut.use.Match.Candidate;
import dev.clearcut.use.Match.Doubtful;
import dev.clearcut.use.Match.Taken;
import dev.clearcut.use.Match.Unknown;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which numbers in a name settle what a use is, and which only may. */
class NumbersTest {

    private static final List<DateTimeFormatter> STYLES =
            List.of(
                            "yyyyMMdd",
                            "yyyy-MM-dd",
                            "yyyy_MM_dd",
                            "yyyy.MM.dd",
                            "yyyy-MMdd",
                            "yyMMdd",
                            "yy-MM-dd",
                            "ddMMyyyy",
                            "dd.MM.yyyy",
                            "dd-MM-yy",
                            "ddMMyy",
                            "MMddyyyy",
                            "MM-dd-yyyy",
                            "d.M.yyyy",
                            "d-M-yy",
                            "ddMMMyyyy",
                            "MMM d, yyyy",
                            "yyyyMM",
                            "yyyyDDD")
                    .stream()
                    .map(style -> DateTimeFormatter.ofPattern(style, Locale.ENGLISH))
                    .toList();

    @Test
    void noDateInWhateverStyleTakesAMaterialByItsHouseNumber() {
        long seed = Long.getLong("clearcut.seed", 20_270_301L);
        var random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            var day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(200 * 365));
            var ref =
                    one(random, List.of("", "ARC-", "NF", "INT_cam "))
                            + day.format(one(random, STYLES))
                            + one(random, List.of("", "-" + random.nextInt(1000), "_0042"));
            var matching = new Matching(List.of(footage("dated", ref)));
            for (var style : STYLES) {
                var date = day.format(style);
                for (var name :
                        List.of(
                                "INT_" + date + "_cam_B.mov",
                                "ARC_" + date,
                                "NF" + date,
                                date,
                                ref)) {
                    assertThat(matching.match(use(Family.ARCHIVE, name)))
                            .as("seed %d: %s, %s", seed, ref, name)
                            .isNotInstanceOf(Taken.class);
                }
            }
        }
    }

    private static <T> T one(Random random, List<T> any) {
        return any.get(random.nextInt(any.size()));
    }

    @Test
    void agenciesNumbersAreFoundHoweverTheyAreWritten() {
        long seed = Long.getLong("clearcut.seed", 20_270_301L);
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var digits = Long.toString(3_300_000_000L + random.nextInt(Integer.MAX_VALUE));
            var agency = one(random, List.of("GettyImages-", "shutterstock_", "AP", ""));
            if (ChanceDigits.is(digits)) {
                continue;
            }
            var matching = new Matching(List.of(footage("meant", agency + digits)));
            for (var name :
                    List.of(
                            agency + digits + ".mov",
                            digits,
                            "x_" + digits + "_hd",
                            agency.toLowerCase(Locale.ROOT) + "-" + digits + "_v2")) {
                assertThat(matching.match(use(Family.ARCHIVE, name)).settled())
                        .as("seed %d: %s", seed, name)
                        .contains(Id.of("meant"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "20240117, INT_2024-01-17_cam_B.mov",
        "ARC-2024-0117, ARC_20240117_harbour.mov",
        "7, 7.wav",
        "M01, 1m01_M01.wav",
        "1920x1080, plate_1920x1080_v2",
        "3840, 3840.mov",
        "NF-1920x1080, NF_1920x1080",
        "48000, room_48000.wav",
        "NF23976, NF23976_conform",
        "01021005, x_01021005_y",
        "NF-01-02-10-05, NF_01021005",
        "DSC01234, DSC01234.jpg",
        "IMG-12345, IMG_12345.jpg",
        "1111111, 1111111.mov",
        "1234567, clip 1234567",
        "00000042, 00000042.mxf",
        "2024-0093, A_2024_0093_x",
        "the harbour at night, The Harbour at Night.mov",
        "58/11, 58-11.mov",
        "EP101SC24A, EP101_SC24A",
        "HARB0120, HARB_0120_comp_v012.exr",
        "ARC2024A, ARC_2024_A",
        "CAM0932A, CAM0932A.mov"
    })
    void whatACameraOrACalendarMayWriteNeverSettlesAUse(String ref, String name) {
        var matching = new Matching(List.of(footage("meant", ref)));

        assertThat(matching.match(use(Family.ARCHIVE, name))).isNotInstanceOf(Taken.class);
        assertThat(matching.match(use(Family.UNSORTED, name))).isNotInstanceOf(Taken.class);
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7.wav",
        "M01, 1m01_M01.wav",
        "20240117, 20240117.mov",
        "ARC-2024-0117, ARC_20240117_harbour.mov",
        "E1KP5T, E1KP5T.jpg"
    })
    void aShortNumberThatStandsAloneMayBeMeant(String ref, String name) {
        var matching = new Matching(List.of(footage("meant", ref)));

        assertThat(matching.match(use(Family.UNSORTED, name)))
                .isInstanceOfSatisfying(
                        Doubtful.class,
                        doubtful -> {
                            assertThat(doubtful.candidates())
                                    .extracting(Candidate::material)
                                    .containsExactly(Id.of("meant"));
                            assertThat(doubtful.candidates().getFirst().why())
                                    .isEqualTo("by number " + ref + ", which alone is not telling");
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "7, Scene 7 take 2",
        "20240117, INT_20240117_cam_B.mov",
        "M01, 1m01_harbour.wav",
        "HARBOUR, Harbour at night"
    })
    void aCountADateOrAWordAmongOthersIsNoNumber(String ref, String name) {
        var matching = new Matching(List.of(footage("other", ref)));

        assertThat(matching.match(use(Family.UNSORTED, name))).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "NLN-4471-0093, ARCH_051_NLN-4471-0093_BLACKOUT",
        "NLN-4471-0093, nln44710093.mov",
        "eso0932a, STILL_002_ESO_eso0932a_MILKY WAY",
        "TERN-20771, TERN_20771_switchyard.tif",
        "QPM0172-14, MX_QPM0172_14_tension",
        "LC-DIG-fsa-8b29516, LC-DIG-fsa-8b29516u",
        "CAF89005621, INA CAF89005621 v2.mov"
    })
    void aLongEnoughHouseNumberSettlesAUse(String ref, String name) {
        var matching = new Matching(List.of(footage("meant", ref)));

        assertThat(matching.match(use(Family.ARCHIVE, name)))
                .isEqualTo(new Taken(Id.of("meant"), "by number " + ref));
    }

    @Test
    void digitsThatTheNumberHasInOneAreNotPutTogether() {
        var matching = new Matching(List.of(footage("other", "4471009")));

        assertThat(matching.match(use(Family.ARCHIVE, "cam 4471_009"))).isInstanceOf(Unknown.class);
        assertThat(matching.match(use(Family.ARCHIVE, "cam 4471009"))).isInstanceOf(Taken.class);
    }

    @Test
    void aPhotographsNumberDoesNotSettleAMusicClip() {
        var photo =
                material("photo", MaterialKind.STILL, "Harbour, a photograph")
                        .identifiers(List.of(own("GettyImages-1153420512")));
        var matching = new Matching(List.of(photo));

        assertThat(matching.match(use(Family.MUSIC, "1153420512.wav")))
                .isEqualTo(
                        new Doubtful(
                                List.of(
                                        new Candidate(
                                                photo.id(),
                                                80,
                                                "by number GettyImages-1153420512, though it is"
                                                        + " still photograph and the track holds"
                                                        + " music"))));
        assertThat(matching.match(use(Family.ARCHIVE, "1153420512.jpg")).settled())
                .contains(photo.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ARCHIVE", "STILL", "GRAPHICS"})
    void aRecordingsNumberDoesNotSettleAPicture(Family family) {
        var song =
                material("song", MaterialKind.COMMERCIAL_TRACK, "Moonrise")
                        .identifiers(List.of(new Identifier(Scheme.ISRC, "GBAYE6900532")));
        var matching = new Matching(List.of(song));

        assertThat(matching.match(use(family, "GB-AYE-69-00532"))).isInstanceOf(Doubtful.class);
        assertThat(matching.match(use(Family.MUSIC, "GB-AYE-69-00532"))).isInstanceOf(Taken.class);
        assertThat(matching.match(use(Family.UNSORTED, "GBAYE6900532"))).isInstanceOf(Taken.class);
    }

    @Test
    void aRecordingsNumberOnFootageIsForAPersonToTell() {
        var clip =
                footage("clip", "GettyImages-1153420512")
                        .identifiers(List.of(new Identifier(Scheme.ISRC, "GBAYE6900532")));

        assertThat(new Matching(List.of(clip)).match(use(Family.UNSORTED, "GBAYE6900532")))
                .isInstanceOfSatisfying(
                        Doubtful.class,
                        doubtful ->
                                assertThat(doubtful.candidates().getFirst().why())
                                        .contains("not given to archive footage"));
    }

    @Test
    void twoMaterialsNamedByTwoNumbersAreForAPersonToTell() {
        var matching =
                new Matching(
                        List.of(
                                footage("one", "GettyImages-1153420512")
                                        .identifiers(
                                                List.of(
                                                        own("GettyImages-1153420512"),
                                                        own("NLN-4471-0093"))),
                                footage("two", "GettyImages-1153420777")));

        assertThat(matching.match(use(Family.ARCHIVE, "1153420512 NLN-4471-0093 1153420777")))
                .isInstanceOfSatisfying(
                        Doubtful.class, doubtful -> assertThat(doubtful.candidates()).hasSize(2));
    }

    @Test
    void aTitleInFullSettlesAUseWhateverShortNumberStandsBesideIt() {
        var song = material("song", MaterialKind.COMMERCIAL_TRACK, "The Long Goodbye");
        var other =
                material("other", MaterialKind.COMMERCIAL_TRACK, "Neon Psalm")
                        .identifiers(List.of(own("M01")));

        assertThat(
                        new Matching(List.of(song, other))
                                .match(use(Family.MUSIC, "M01 The Long Goodbye.wav"))
                                .settled())
                .contains(song.id());
    }

    @Test
    void aNumberAloneIsNoNameForLikeness() {
        var matching = new Matching(List.of(footage("other", "harbour night pan left")));

        assertThat(matching.match(use(Family.ARCHIVE, "harbour night pan right")))
                .isInstanceOf(Unknown.class);
    }

    private static Material footage(String id, String number) {
        return material(id, MaterialKind.ARCHIVE_FOOTAGE, "Liverpool docks, reel four")
                .identifiers(List.of(own(number)));
    }

    private static Identifier own(String number) {
        return new Identifier(Scheme.OWN, number);
    }

    private static Material material(String id, MaterialKind kind, String title) {
        return Material.titled(Id.of(id), kind, title);
    }

    private static Use use(Family kind, String name) {
        var record = new FrameRange(0, 50);
        var fragment =
                new Use.Fragment(name, "", "A1", record, "", new Where.InFile("reel1.edl", 3, 1));
        return new Use(
                kind,
                ClipName.stripped(name),
                "",
                "A1",
                record,
                Rate.FPS_25,
                true,
                List.of(fragment));
    }
}
