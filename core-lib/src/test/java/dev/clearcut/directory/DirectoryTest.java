package dev.clearcut.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.rights.Territories;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryTest {

    private static final Directory DIRECTORY = Directory.standard();

    private static List<String> found(Query query) {
        return DIRECTORY.find(query).stream().map(Entry::id).toList();
    }

    @Test
    void everyRowHasASourceThatWasReadOnADay() {
        assertThat(DIRECTORY.entries())
                .allSatisfy(
                        entry -> {
                            assertThat(entry.sources()).as(entry.id()).isNotEmpty();
                            assertThat(entry.sources())
                                    .allSatisfy(
                                            source ->
                                                    assertThat(source.address())
                                                            .matches("https?://\\S+|index:\\d+"));
                            assertThat(entry.read())
                                    .isBetween(LocalDate.of(2026, 11, 1), LocalDate.of(2100, 1, 1));
                        });
    }

    @Test
    void everyRowIsSaidOnceAndIsSomewhere() {
        assertThat(DIRECTORY.entries()).extracting(Entry::id).doesNotHaveDuplicates();
        assertThat(DIRECTORY.entries().stream().map(Entry::number).filter(n -> !n.isEmpty()))
                .doesNotHaveDuplicates();
        assertThat(DIRECTORY.entries())
                .allSatisfy(
                        entry -> {
                            assertThat(entry.id()).matches("[a-z0-9-]+");
                            assertThat(entry.territories().isEmpty()).as(entry.id()).isFalse();
                            assertThat(entry.website())
                                    .as(entry.id())
                                    .matches("|[a-z0-9.-]+\\.[a-z]+");
                            assertThat(entry.note()).as(entry.id()).matches("|.*\\.");
                        });
    }

    @Test
    void anArchiveSaysWhatItHolds() {
        assertThat(found(Query.all().only(Entry.Kind.ARCHIVE)))
                .hasSizeGreaterThan(100)
                .contains("bfi-national-archive", "ina");
        assertThat(DIRECTORY.find(Query.all().only(Entry.Kind.ARCHIVE)))
                .noneMatch(Entry::isNumberOnly);
    }

    @ParameterizedTest
    @CsvSource({
        "052, prs",
        "52, prs",
        "035, gema",
        "sacem, sacem",
        "bild-kunst, vg-bild-kunst",
        "harry fox, hfa"
    })
    void aSocietyIsFoundByItsNumberOrPartOfItsName(String asked, String id) {
        assertThat(found(Query.all().called(asked))).contains(id);
    }

    @ParameterizedTest
    @CsvSource({
        "sync, CA, 'socan cmrra', 're-sound access-copyright'",
        "composition (sync), CA, 'socan cmrra', re-sound",
        "master, CA, re-sound, cmrra",
        "music-mechanical, US, 'mlc hfa', ascap",
        "archive-footage, GB, 'bfi-national-archive reuters directors-uk', prs",
        "still, CH, prolitteris, suisa",
        "music, DE, 'gema gvl', vg-wort",
        "artwork, EU, 'vegap bildrecht', dacs"
    })
    void whoIsAskedFollowsFromTheRightAndThePlace(
            String about, String where, String in, String out) {
        var ids = found(Query.all().about(Directory.subjects(about)).in(Territories.of(where)));
        assertThat(ids).contains(in.split(" ")).doesNotContain(out.split(" "));
    }

    @Test
    void aPartOfACountryFindsWhatStandsForTheWhole() {
        assertThat(found(Query.all().in(Territories.of("GB-SCT"))))
                .contains("prs", "national-library-of-scotland")
                .doesNotContain("national-library-of-wales");
    }

    @Test
    void whatIsKnownByNumberAloneComesLastAndAnswersNoQuestionAboutRights() {
        var kenya = DIRECTORY.find(Query.all().in(Territories.of("KE")));
        assertThat(kenya).extracting(Entry::number).contains("043");
        assertThat(kenya.getLast().isNumberOnly()).isTrue();
        assertThat(found(Query.all().in(Territories.of("KE")).about(Directory.subjects("sync"))))
                .isEmpty();
    }

    @Test
    void everyRightThatASubjectLeadsToCanBeAskedFor() {
        Stream.of(Subject.values())
                .map(Subject::right)
                .forEach(
                        right -> {
                            assertThat(Directory.subjects(right.word())).isNotEmpty();
                            assertThat(Directory.subjects(right.inWords()))
                                    .isEqualTo(Directory.subjects(right.word()));
                        });
        assertThat(Directory.subjects(MaterialKind.COMMERCIAL_TRACK.word()))
                .extracting(Subject::right)
                .contains(CarriedRight.SYNC, CarriedRight.MASTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"snyc", "foottage", "music-perfoming"})
    void aSlipIsAnsweredWithTheNearestWord(String slip) {
        assertThatThrownBy(() -> Directory.subjects(slip))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("did you mean");
        assertThatThrownBy(() -> Directory.subjects("zzz"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("for example sync");
    }
}
