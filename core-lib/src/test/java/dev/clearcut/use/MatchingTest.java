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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingTest {

    private static final Material GOODBYE =
            song("goodbye", "The Long Goodbye").people(List.of("Ada Marsh"));
    private static final Material FEELING =
            song("feeling", "Feeling Good").people(List.of("Nina Simone"));
    private static final Material FIFTH = song("fifth", "Symphony No. 5 in C minor");
    private static final Material SIXTH = song("sixth", "Symphony No. 6 in F major");
    private static final Material HOME = song("home", "Home");
    private static final Material MOON =
            material("moon", MaterialKind.ARCHIVE_FOOTAGE, "Moon landing 1969")
                    .identifiers(
                            List.of(
                                    new Identifier(Scheme.OWN, "GettyImages-1153420512"),
                                    new Identifier(
                                            Scheme.EIDR, "10.5240/7791-8534-2C23-9030-8610-5")));
    private static final Material RECORDED =
            song("recorded", "Moonrise")
                    .identifiers(
                            List.of(
                                    new Identifier(Scheme.ISRC, "GBAYE6900532"),
                                    new Identifier(Scheme.ISWC, "T-034.524.680-1")));
    private static final Material COVERED =
            song("covered", "Moonrise (cover)")
                    .identifiers(List.of(new Identifier(Scheme.ISWC, "T-034.524.680-1")));

    private static final Matching MATCHING =
            new Matching(List.of(GOODBYE, FEELING, FIFTH, SIXTH, HOME, MOON, RECORDED, COVERED));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GB-AYE-69-00532",
                "mx_gbaye6900532_final.wav",
                "Cue 3 ISRC GB AYE 69 00532",
                "GBAYE6900532 T0345246801"
            })
    void aNumberInTheNameDecides(String name) {
        assertThat(MATCHING.match(use(Family.MUSIC, name)))
                .isEqualTo(new Taken(RECORDED.id(), "by ISRC GB-AYE-69-00532"));
    }

    @Test
    void aNumberInACommentDecides() {
        var use = use(Family.ARCHIVE, "clip 7", List.of("EIDR 10.5240/7791-8534-2c23-9030-8610-5"));

        assertThat(MATCHING.match(use).settled()).contains(MOON.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GettyImages-1153420512.mov", "1153420512", "getty_1153420512_hd"})
    void anAgencysNumberIsFoundWithAndWithoutItsName(String name) {
        assertThat(MATCHING.match(use(Family.UNSORTED, name)).settled()).contains(MOON.id());
    }

    @Test
    void aWorkWithTwoRecordingsIsForAPersonToTell() {
        assertThat(MATCHING.match(use(Family.MUSIC, "T-034.524.680-1")))
                .isInstanceOfSatisfying(
                        Doubtful.class, doubtful -> assertThat(doubtful.candidates()).hasSize(2));
    }

    @ParameterizedTest
    @CsvSource({
        "The Long Goodbye_v2.L, by title",
        "1m01 The Long Goodbye_R1-01, by title",
        "MX_The Long Goodbye.wav, by title",
        "03 The Long Goodbye.mp3, by title",
        "Ada Marsh - The Long Goodbye, by title",
        "The Long Goodby, like",
        "the long goodbye instrumental, like"
    })
    void aNameCloseEnoughIsTaken(String name, String why) {
        assertThat(MATCHING.match(use(Family.MUSIC, name)))
                .isInstanceOfSatisfying(
                        Taken.class,
                        taken -> {
                            assertThat(taken.material()).isEqualTo(GOODBYE.id());
                            assertThat(taken.why()).startsWith(why);
                        });
    }

    @Test
    void anAliasIsAsGoodAsATitle() {
        var matching = new Matching(List.of(GOODBYE.aliases(List.of("1m01"))));

        assertThat(matching.match(use(Family.MUSIC, "1M01_R2-03.R")))
                .isEqualTo(new Taken(GOODBYE.id(), "by alias \"1m01\""));
    }

    @Test
    void twoMaterialsWithOneTitleAreNeverGuessedBetween() {
        var other = song("other", "Feeling Good").people(List.of("Muse Band"));
        var matching = new Matching(List.of(FEELING, other));

        assertThat(matching.match(use(Family.MUSIC, "Feeling Good")))
                .isInstanceOfSatisfying(
                        Doubtful.class,
                        doubtful ->
                                assertThat(doubtful.candidates())
                                        .extracting(Candidate::material)
                                        .containsExactly(FEELING.id(), other.id()));
        assertThat(matching.match(use(Family.MUSIC, "Nina Simone - Feeling Good")).settled())
                .contains(FEELING.id());
    }

    @Test
    void anotherNumberIsAnotherWork() {
        assertThat(MATCHING.match(use(Family.MUSIC, "Symphony No. 7 in A major")))
                .isInstanceOf(Doubtful.class);
        assertThat(MATCHING.match(use(Family.MUSIC, "Symphony No 5 in C minor")).settled())
                .contains(FIFTH.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Homes", "1m03 Home", "Home Sweet", "Home again tonight"})
    void aShortTitleIsNeverTakenByLikeness(String name) {
        assertThat(MATCHING.match(use(Family.MUSIC, name)).settled()).isEmpty();
    }

    @Test
    void aShortTitleInFullIsTakenOnlyWhereTheTrackAgrees() {
        assertThat(MATCHING.match(use(Family.MUSIC, "Home.wav")).settled()).contains(HOME.id());
        assertThat(MATCHING.match(use(Family.UNSORTED, "Home"))).isInstanceOf(Doubtful.class);
        assertThat(MATCHING.match(use(Family.ARCHIVE, "Home"))).isInstanceOf(Unknown.class);
    }

    @Test
    void whatNobodyKnowsIsUnknown() {
        assertThat(MATCHING.match(use(Family.UNSORTED, "ZZ100_501 (LAY3)")))
                .isInstanceOf(Unknown.class);
        assertThat(MATCHING.match(use(Family.UNSORTED, "😀"))).isInstanceOf(Unknown.class);
        assertThat(new Matching(List.of()).match(use(Family.MUSIC, "Song")))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void whatIsConfirmedIsRememberedByItsName() {
        var use = use(Family.MUSIC, "NF temp bounce 7");
        assertThat(MATCHING.match(use).settled()).isEmpty();

        var matching =
                new Matching(List.of(GOODBYE, FEELING), List.of(said(use, GOODBYE.id(), "v1")));

        assertThat(matching.match(use))
                .isEqualTo(new Taken(GOODBYE.id(), "as kim@nightfall.example confirmed it in v1"));
        assertThat(matching.match(use(Family.MUSIC, "nf temp bounce 7_v3.wav")).settled())
                .contains(GOODBYE.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Audio 1", "0017", "Untitled.wav", "music 3"})
    void aNameThatWouldFitAnythingIsNotRemembered(String name) {
        var use = use(Family.UNSORTED, name);

        assertThat(
                        new Matching(List.of(GOODBYE), List.of(said(use, GOODBYE.id(), "v1")))
                                .match(use)
                                .settled())
                .isEmpty();
    }

    @Test
    void aNameTwoCutsSettleDifferentlyIsAskedAgainTheNewestFirst() {
        var use = use(Family.MUSIC, "NF temp bounce 7");
        var matching =
                new Matching(
                        List.of(GOODBYE, FEELING),
                        List.of(said(use, FEELING.id(), "v2"), said(use, GOODBYE.id(), "v1")));

        assertThat(matching.match(use))
                .isInstanceOfSatisfying(
                        Doubtful.class,
                        doubtful ->
                                assertThat(doubtful.candidates())
                                        .extracting(Candidate::why)
                                        .containsExactlyInAnyOrder(
                                                "as kim@nightfall.example confirmed it in v1",
                                                "as kim@nightfall.example confirmed it in v2"));
    }

    @Test
    void whatAPersonSaidOfANameCountsBeforeTitlesAndBeforeTheNumberInIt() {
        var use = use(Family.MUSIC, "mx_gbaye6900532_final.wav");
        var titled = use(Family.MUSIC, "Feeling Good.wav");
        var matching =
                new Matching(
                        List.of(GOODBYE, RECORDED, FEELING),
                        List.of(said(use, GOODBYE.id(), "v1"), said(titled, GOODBYE.id(), "v1")));

        assertThat(matching.match(use).settled()).contains(GOODBYE.id());
        assertThat(matching.match(titled).settled()).contains(GOODBYE.id());
    }

    @Test
    void anotherNumberBesideARememberedNameIsForAPersonToTell() {
        var use = use(Family.MUSIC, "NF temp bounce 7");
        var matching =
                new Matching(List.of(GOODBYE, RECORDED), List.of(said(use, GOODBYE.id(), "v1")));

        assertThat(matching.match(use(Family.MUSIC, use.name(), List.of("ISRC GB-AYE-69-00532"))))
                .isInstanceOfSatisfying(
                        Doubtful.class, doubtful -> assertThat(doubtful.candidates()).hasSize(2));
    }

    @Test
    void aNameRememberedForMusicSaysNothingOfAPicture() {
        var use = use(Family.MUSIC, "NF bounce");
        var matching = new Matching(List.of(HOME), List.of(said(use, HOME.id(), "v1")));

        assertThat(matching.match(use(Family.ARCHIVE, "NF bounce"))).isInstanceOf(Unknown.class);
    }

    private static Remembered said(Use use, Id<Material> material, String cut) {
        return new Remembered(use.name(), use.kind(), material, "kim@nightfall.example", cut);
    }

    @Test
    void amongThousandsTheRightOneIsFoundDespiteATypo() {
        long seed = Long.getLong("clearcut.seed", 20_270_301L);
        var random = new Random(seed);
        var materials = new ArrayList<Material>();
        for (int i = 0; i < 5000; i++) {
            var title = word(random) + " " + word(random) + " " + word(random);
            materials.add(song("m" + i, title));
        }
        var matching = new Matching(materials);
        for (int i = 0; i < 500; i++) {
            var meant = materials.get(random.nextInt(materials.size()));
            var slip = meant.title().substring(0, 4) + "x" + meant.title().substring(5);
            var match = matching.match(use(Family.MUSIC, "1m0" + i % 10 + " " + slip + "_v2.wav"));
            assertThat(candidates(match)).as("seed %d: %s", seed, slip).contains(meant.id());
        }
    }

    private static List<Id<Material>> candidates(Match match) {
        return switch (match) {
            case Match.Confirmed confirmed -> List.of(confirmed.material());
            case Match.Own own -> List.of();
            case Taken taken -> List.of(taken.material());
            case Doubtful doubtful ->
                    doubtful.candidates().stream().map(Candidate::material).toList();
            case Unknown unknown -> List.of();
        };
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        for (int syllable = 0; syllable < 3; syllable++) {
            word.append("bdfgklmnprst".charAt(random.nextInt(12)));
            word.append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    private static Material song(String id, String title) {
        return material(id, MaterialKind.COMMERCIAL_TRACK, title);
    }

    private static Material material(String id, MaterialKind kind, String title) {
        return Material.titled(Id.of(id), kind, title);
    }

    private static Use use(Family kind, String name) {
        return use(kind, name, List.of());
    }

    private static Use use(Family kind, String name, List<String> comments) {
        var record = new FrameRange(0, 50);
        var fragment =
                new Use.Fragment(
                        name, "", "A1", record, "", comments, new Where.InFile("reel1.edl", 3, 1));
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
