package dev.clearcut.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.clearcut.base.Id;
import dev.clearcut.base.Sources;
import dev.clearcut.identifier.Identifier;
import dev.clearcut.identifier.Scheme;
import dev.clearcut.material.Family;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.store.Hands;
import dev.clearcut.store.ProductionRecord;
import dev.clearcut.store.Store;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {

    private static final Id<ProductionRecord> NIGHTFALL = Id.of("nightfall");
    private static final Id<ProductionRecord> OTHER = Id.of("other");

    @TempDir static Path folder;
    private static Store store;
    private static Search search;

    @BeforeAll
    static void open() {
        store = Store.open(folder);
        search = Search.over(store, Sources.ofThisMachine());
        store.write(
                Hands.KIM,
                office -> {
                    office.people().add(production(NIGHTFALL, "Nightfall"));
                    office.people().add(production(OTHER, "Other"));
                    nightfall().forEach(m -> office.materials().add(NIGHTFALL, m));
                    office.materials().add(OTHER, material("theirs", "The Long Goodbye, theirs"));
                    return true;
                });
    }

    @AfterAll
    static void close() {
        search.close();
        store.close();
    }

    private static ProductionRecord production(Id<ProductionRecord> id, String name) {
        return new ProductionRecord(id, name, ZoneId.of("Europe/London"));
    }

    private static Material material(String id, String title) {
        return Material.titled(Id.of(id), MaterialKind.COMMERCIAL_TRACK, title);
    }

    private static List<Material> nightfall() {
        return List.of(
                material("goodbye", "The Long Goodbye")
                        .people(List.of("Ada Marlowe", "Brian Eno-Smith"))
                        .identifiers(List.of(new Identifier(Scheme.ISRC, "GBAYE6900532")))
                        .aliases(List.of("MX_Night_Drive_v2", "Farewell Theme"))
                        .keywords(List.of("melancholy"))
                        .description("Slow ballad for the last reel."),
                material("ballad", "Slow Ballad"),
                material("alias-ballad", "Seventh").aliases(List.of("Ballad")),
                material("person-ballad", "Sixth").people(List.of("Mary Ballad")),
                material("keyword-ballad", "Fifth").keywords(List.of("ballad")),
                material("lodz", "Łódź Café Straße").people(List.of("Zoë O'Brien", "Björk")),
                material("duo", "Bridge").people(List.of("Simon & Garfunkel")),
                material("year", "1984"),
                material("year-after", "1985"),
                material("tokyo", "東京物語"),
                Material.titled(Id.of("photo"), MaterialKind.STILL, "Harbour at Night"));
    }

    private static List<String> found(String text) {
        return found(Question.of(text));
    }

    private static List<String> found(Question question) {
        return search.find(Set.of(NIGHTFALL), question).hits().items().stream()
                .map(hit -> hit.material().id().value())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "long goodbye",
                "LONG GOODBYE",
                "goodbye long",
                "good",
                "goodby",
                "goodbey",
                "lonng goodbye",
                "\"long goodbye\"",
                "marlowe goodbye",
                "melancholy marlowe",
                "GB-AYE-69-00532",
                "gbaye6900532",
                "GB AYE 69 00532",
                "GBAYE69",
                "isrc goodbye",
                "night drive",
                "mx_night_drive_v2",
                "last reel ada",
                "eno-smith",
                "goodbye !!! ???",
            })
    void theSongIsFoundBy(String text) {
        assertThat(found(text)).as(text).contains("goodbye");
        assertThat(found(text).getFirst()).as(text).isEqualTo("goodbye");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "goodbye nowhere",
                "\"goodbye long\"",
                "\"marlowe brian\"",
                "goodbye -marlowe",
                "goodbye -\"last reel\"",
                "oodbye",
                "gxxdbye",
                "GBAYE6900533",
            })
    void theSongIsNotFoundBy(String text) {
        assertThat(found(text)).as(text).doesNotContain("goodbye");
    }

    @ParameterizedTest
    @CsvSource({
        "lodz, lodz",
        "Łódź, lodz",
        "strasse, lodz",
        "zoe obrien, lodz",
        "o'brien, lodz",
        "o’brien, lodz",
        "bjork, lodz",
        "simon and garfunkel, duo",
        "simon & garfunkel, duo",
        "simon garfunkel, duo",
        "物語, tokyo",
    })
    void accentsApostrophesAndAmpersandsAreForgiven(String text, String expected) {
        assertThat(found(text)).containsExactly(expected);
    }

    @Test
    void lettersThatAreWrittenInTwoPartsAreTheSameLetters() {
        assertThat(found("Zoe\u0308")).containsExactly("lodz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a long goodbye", "the goodbye by marlowe", "\uD83C\uDFB5 goodbye"})
    void littleWordsAndSignsMayBeOtherThanInTheText(String text) {
        assertThat(found(text)).first().isEqualTo("goodbye");
    }

    @Test
    void littleWordsAloneAreLookedForAndAloneMakeNoPassage() {
        assertThat(found("the")).contains("goodbye");
        var hit =
                search.find(Set.of(NIGHTFALL), Question.of("the long goodbye"))
                        .hits()
                        .items()
                        .getFirst();
        assertThat(hit.why())
                .allSatisfy(p -> assertThat(p.toString()).containsAnyOf("[Long]", "[Goodbye]"));
    }

    @Test
    void aDigitIsNeverATypo() {
        assertThat(found("1984")).containsExactly("year");
    }

    @Test
    void titleGoesBeforeAliasesPeopleKeywordsAndDescription() {
        assertThat(found("ballad"))
                .containsExactly(
                        "ballad", "alias-ballad", "person-ballad", "keyword-ballad", "goodbye");
    }

    @Test
    void aWordAsTypedGoesBeforeOneThatOnlyBeginsLikeIt() {
        assertThat(found("night")).startsWith("photo", "goodbye");
        assertThat(found("nigh")).contains("photo", "goodbye");
    }

    @Test
    void noWordsFindEverythingByTitle() {
        assertThat(found("")).hasSize(nightfall().size()).startsWith("year", "year-after", "duo");
        assertThat(found(" ")).hasSize(nightfall().size());
    }

    @Test
    void wordsToLeaveOutAloneLeaveTheRest() {
        assertThat(found("-ballad")).hasSize(nightfall().size() - 5).doesNotContain("goodbye");
    }

    @Test
    void kindsAndFamiliesNarrow() {
        assertThat(found(Question.of("night").kinds(MaterialKind.STILL))).containsExactly("photo");
        assertThat(found(Question.of("night").families(Family.MUSIC))).containsExactly("goodbye");
        assertThat(found(Question.of("night").families(Family.BRAND))).isEmpty();
    }

    @Test
    void pagesFollowOneAnother() {
        var all = found(Question.of("").page(0, 100));
        assertThat(found(Question.of("").page(0, 4))).isEqualTo(all.subList(0, 4));
        assertThat(found(Question.of("").page(4, 4))).isEqualTo(all.subList(4, 8));
        var past = search.find(Set.of(NIGHTFALL), Question.of("").page(100, 4));
        assertThat(past.hits().items()).isEmpty();
        assertThat(past.hits().total()).isEqualTo(all.size());
    }

    @Test
    void nothingOfAnotherProductionIsFoundOrCounted() {
        var mine = search.find(Set.of(NIGHTFALL), Question.of("theirs"));
        assertThat(mine.hits().total()).isZero();
        assertThat(mine.facets().kinds()).isEmpty();
        var both = search.find(Set.of(NIGHTFALL, OTHER), Question.of("long goodbye"));
        assertThat(both.hits().items()).extracting(Hit::production).containsOnly(NIGHTFALL, OTHER);
        assertThat(search.find(Set.of(), Question.of("")).hits().total()).isZero();
    }

    @Test
    void aHitSaysWhy() {
        var hit = search.find(Set.of(NIGHTFALL), Question.of("goodby ada last")).hits().items();
        assertThat(hit.getFirst().why())
                .extracting(Passage::toString)
                .containsExactly(
                        "title: The Long [Goodbye]",
                        "person: [Ada] Marlowe",
                        "description: Slow ballad for the [last] reel.");
        var byNumber = search.find(Set.of(NIGHTFALL), Question.of("GB AYE 69 00532"));
        assertThat(byNumber.hits().items().getFirst().why())
                .extracting(Passage::toString)
                .contains("identifier: [ISRC GB-AYE-69-00532]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MX_THE LONG GOODBYE_v2",
                "MX_THE_LONG_GOODBYE_v2.wav",
                "MX THE LONG GOODBYE.L",
                "1m02_The Long Goodbye-01.aif",
                "/Volumes/Media/MUS_the long goodbye.wav"
            })
    void aClipsNameCopiedOutOfTheCutFindsWhatItIsTheNameOf(String clip) {
        assertThat(found(clip)).as(clip).containsExactly("goodbye");
        assertThat(
                        search.find(Set.of(NIGHTFALL), Question.of(clip))
                                .hits()
                                .items()
                                .getFirst()
                                .why())
                .extracting(Passage::toString)
                .contains("title: [The] [Long] [Goodbye]");
    }

    @Test
    void whatIsNoClipsNameIsNotReadAsOne() {
        assertThat(found("score slow ballad")).doesNotContain("ballad");
        assertThat(found("MX_\"slow ballad\"")).doesNotContain("ballad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(((", "*", "...", "\"\"", "-", "– —", "_"})
    void aTextWithoutAWordFindsNothing(String text) {
        assertThat(found(text)).as(text).isEmpty();
        assertThat(Question.of(text).isWordless()).isTrue();
        assertThat(Question.of(" ").isWordless()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "?",
                "a*",
                "title:long",
                "(",
                ")",
                "[",
                "{",
                "\\",
                "\"",
                "\"\"",
                "-",
                "--",
                "-\"",
                "+",
                "&&",
                "||",
                "!",
                "^2",
                "~",
                "~2",
                "/re/",
                "AND",
                "OR NOT",
                "long AND",
                "\u0000",
                "\uD800",
                "😀",
                "a\u0301",
                "goodbye~0.5",
                "<script>",
                "'; drop table material; --",
                "%",
                "“long goodbye”",
                "“",
                "long\"goodbye",
                "- long",
                "'''",
                "…"
            })
    void nothingPeopleTypeIsAnError(String text) {
        assertThatCode(() -> found(text)).as(text).doesNotThrowAnyException();
    }

    @Test
    void neitherIsWhatNobodyCanHaveTyped() {
        var random = new Random(5);
        var characters = "abc dé\"-*?~^()[]{}\\/+&|!:'_.,\t\n0189東Ł\u0301\u200B\uD83D\uDE00\uD800";
        for (int i = 0; i < 100; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(60); n > 0; n--) {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }
            assertThatCode(() -> found(text.toString())).as("%s", text).doesNotThrowAnyException();
        }
        for (var piece : List.of("x", "goodbye ", "a-", "\"", "-b ", "ab cd ", "word", "é ", "*")) {
            assertThatCode(() -> found(piece.repeat(10_000 / piece.length())))
                    .doesNotThrowAnyException();
        }
        var different = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            different
                    .append("wor")
                    .append((char) ('a' + i % 26))
                    .append((char) ('a' + i / 26 % 26))
                    .append(' ');
        }
        assertThatCode(() -> found(different.toString())).doesNotThrowAnyException();
    }
}
