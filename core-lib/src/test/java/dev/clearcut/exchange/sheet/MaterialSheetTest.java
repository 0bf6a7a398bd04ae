package dev.clearcut.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Id;
import dev.clearcut.base.Reported;
import dev.clearcut.base.Severity;
import dev.clearcut.exchange.Sheets;
import dev.clearcut.identifier.Identifier;
import dev.clearcut.material.CarriedRight;
import dev.clearcut.material.MaterialKind;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaterialSheetTest {

    @Test
    void aRowBecomesAMaterial() {
        var read =
                read(
                        """
                        Ref,Kind,Title,People,Identifiers,Aliases,Keywords,Description,Also carries,Does not carry
                        MUS-01,commercial track,The Long Goodbye,"Marr, D.; Okafor",ISRC gbaye6900532; ISWC T-034.524.680-1,TLG; Long Goodbye,"ballad, piano; slow",A torch song.,likeness; trade marks shown,master
                        """);
        assertThat(read.report().isClean()).isTrue();
        var material = read.value().getFirst().material(Id.of("m1"));
        assertThat(material.kind()).isEqualTo(MaterialKind.COMMERCIAL_TRACK);
        assertThat(material.people()).containsExactly("Marr, D.", "Okafor");
        assertThat(material.identifiers())
                .containsExactly(
                        Identifier.parse("ISRC GB-AYE-69-00532"),
                        Identifier.parse("T-034.524.680-1"));
        assertThat(material.aliases()).containsExactly("TLG", "Long Goodbye");
        assertThat(material.keywords()).containsExactly("ballad", "piano", "slow");
        assertThat(material.carries())
                .containsExactly(CarriedRight.SYNC, CarriedRight.LIKENESS, CarriedRight.TRADEMARK);
        assertThat(read.value().getFirst().key()).isEqualTo("ref:mus01");
    }

    @Test
    void columnsGoByNameInAnyOrderUnderATitleLine() {
        var read =
                read(
                        """
                        NIGHTFALL materials,,,
                        ,,,
                        Track Title,ISRC,# our notes,TYPE
                        Neon Psalm,GBAYE6900532,whatever,song
                        """);
        assertThat(read.report().hasErrors()).isFalse();
        assertThat(read.report().findings())
                .extracting(Finding::rule)
                .containsExactly("sheet.header");
        assertThat(read.value().getFirst().title()).isEqualTo("Neon Psalm");
        assertThat(read.value().getFirst().identifiers()).hasSize(1);
        assertThat(read.value().getFirst().where()).hasToString("m.csv:4");
    }

    @ParameterizedTest
    @EnumSource(MaterialKind.class)
    void everyKindIsReadByItsWordItsNameAndItsPlural(MaterialKind kind) {
        for (var word : List.of(kind.word(), kind.inWords(), kind.name(), kind.inWords() + "s")) {
            var read = read("kind,title\n\"" + word + "\",X\n");
            assertThat(read.value()).extracting(MaterialRow::kind).containsExactly(kind);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Songs, COMMERCIAL_TRACK",
        "production music, LIBRARY_TRACK",
        "Photo, STILL",
        "stock footage, ARCHIVE_FOOTAGE",
        "font, TYPEFACE",
        "painting, ARTWORK",
        "UGC, USER_CLIP"
    })
    void kindsAreReadAsPeopleSayThem(String word, MaterialKind kind) {
        assertThat(read("kind,title\n" + word + ",X\n").value())
                .extracting(MaterialRow::kind)
                .containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind,title\\ncomercial track,X|material.kind|m.csv:2:1|did you mean \"commercial track\"",
                "kind,title\\n,X|material.kind|m.csv:2:1|no kind",
                "title,kind\\n,song|material.title|m.csv:2:1|no title",
                "kind,title,identifiers\\nsong,X,ISWC T-034.524.680-2|material.identifier|m.csv:2:3|should be 1",
                "kind,title,isrc\\nsong,X,GB123|material.identifier|m.csv:2:3|seven digits",
                "kind,title,also carries\\nsong,X,mastr|material.carries|m.csv:2:3|did you mean \"master",
                "kind,title,does not carry\\nstill,X,photograph|material.carries|m.csv:2:3|no right at all",
                "kind,titel\\nsong,X|sheet.column.unknown|m.csv:1:2|did you mean \"title\"",
                "kind,titel\\nsong,X|sheet.column.missing|m.csv:1|no column \"title\"",
                "kind,title,name\\nsong,X,Y|sheet.column.twice|m.csv:1:3|column 2",
                "kind,title\\nclip,X|material.kind|m.csv:2:1|archive-footage or news-footage or film-clip",
                "title,artist\\nX,Y|sheet.column.missing|m.csv:1|\"kind\" (or \"type\")",
                "kind,title,\\nsong,X,Y|sheet.column.unknown|m.csv:1:3|no name",
                "kind,title\\nsong,X,Y|sheet.row.long|m.csv:2:3|beyond the last column",
                "kind,title\\nsong,X\\nstill,Y\\nsong,x|material.twice|m.csv:4:2|line 2",
                "ref,kind,title\\n1,song,X\\n1,still,Y|material.twice|m.csv:3:1|line 2",
                "kind,title|sheet.empty|m.csv:1|no material",
            })
    void whatIsWrongIsSaidWithItsPlace(String csv, String rule, String where, String says) {
        var read = read(csv.replace("\\n", "\n") + "\n");
        assertThat(read.report().hasErrors()).isTrue();
        assertThat(read.report().findings())
                .anySatisfy(
                        finding -> {
                            assertThat(finding.rule()).isEqualTo(rule);
                            assertThat(finding.where()).hasToString(where);
                            assertThat(finding.text()).contains(says);
                        });
    }

    @Test
    void aNumberOfOneThingOnTwoMaterialsIsAWarning() {
        var read = read("kind,title,isrc\nsong,X,GBAYE6900532\nsong,Y,GB-AYE-69-00532\n");
        assertThat(read.report().hasErrors()).isFalse();
        assertThat(read.report().findings())
                .extracting(Finding::rule)
                .containsExactly("material.identifier.twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ISRC GBAYE6900532, ISWC T-034.524.680-1", "ISRC GBAYE6900532\nT0345246801"})
    void identifiersMayBeListedWithCommasAndLineBreaks(String cell) {
        assertThat(
                        read("kind,title,identifiers\nsong,X,\"" + cell + "\"\n")
                                .value()
                                .getFirst()
                                .identifiers())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Track,Category,Composer|Night,Commercial track,Marr|COMMERCIAL_TRACK",
                "Song;Type of material;Performed by|Night;Library music;Marr|LIBRARY_TRACK",
                "Asset\\tKind\\tArtist(s)|Night\\tStock footage\\tMarr|ARCHIVE_FOOTAGE",
                "Clip name,Asset type,Director|Night,Stills,Marr|STILL",
                "Photographer,Image title,MATERIAL TYPE|Marr,Night,Photo|STILL",
            })
    void headingsMayBeInOtherWords(String header, String row, MaterialKind kind) {
        var read = read((header + "\n" + row + "\n").replace("\\t", "\t"));
        assertThat(read.report().hasErrors()).as("%s", read.report()).isFalse();
        var only = read.value().getFirst();
        assertThat(only.title()).isEqualTo("Night");
        assertThat(only.kind()).isEqualTo(kind);
        assertThat(only.people()).containsExactly("Marr");
    }

    @Test
    void everyHeadingMeansOneColumn() {
        for (var resource :
                List.of(
                        "columns-material.txt",
                        "columns-licence.txt",
                        "columns-quote.txt",
                        "columns-deal.txt")) {
            var names = new HashMap<String, String>();
            for (var line : Vocabulary.lines(resource)) {
                var list = line.substring(line.indexOf(':', line.startsWith("aside") ? 6 : 0) + 1);
                for (var name : list.split(",")) {
                    var before = names.put(Spelling.of(name), line);
                    assertThat(before).as("%s in %s", name, resource).isNull();
                }
            }
        }
    }

    @Test
    void severalColumnsMayNamePeopleAndSources() {
        var row =
                read("Title,Type,Composer,Performer,Source,Publisher\nNight,song,Marr / Okafor,AC/DC,Bruton,Acme\n")
                        .value()
                        .getFirst();
        assertThat(row.people()).containsExactly("Marr", "Okafor", "AC/DC");
        assertThat(row.description()).isEqualTo("Source: Bruton\nPublisher: Acme");
    }

    @Test
    void aClipNameIsATitleOnlyWhereThereIsNoOther() {
        var row = read("Clip name,Title,Type\nnight_v2.mov,Night,still\n").value().getFirst();
        assertThat(row.title()).isEqualTo("Night");
        assertThat(row.aliases()).containsExactly("night_v2.mov");
    }

    @Test
    void aWordForAFamilyIsTakenForOneKindWithAWarning() {
        var read = read("Title,Type\nNight,Music\nDay,Music\n");
        assertThat(read.report().hasErrors()).isFalse();
        assertThat(read.report().findings())
                .singleElement()
                .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.WARNING))
                .satisfies(f -> assertThat(f.text()).contains("commercial track", "library-track"));
        assertThat(read("Song,Artist\nNight,Marr\n").value().getFirst().kind())
                .isEqualTo(MaterialKind.COMMERCIAL_TRACK);
    }

    @Test
    void whatIsLeftOutIsSaidAndWhatIsUnknownStops() {
        var aside = read("Title,Type,Duration\nNight,song,3:20\n");
        assertThat(aside.report().hasErrors()).isFalse();
        assertThat(aside.report().findings())
                .extracting(Finding::rule)
                .containsExactly("sheet.column.aside");
        assertThat(read("Title,Type,Zzyzx\nNight,song,1\n").report().findings().getFirst().text())
                .contains("leave it out by naming it \"#Zzyzx\"");
        assertThat(read("Title,Type,Zzyzx\nNight,song,\n").report().isClean()).isTrue();
    }

    @Test
    void aMaterialThatIsCalledLikeColumnsIsNoHeader() {
        var read = read("Title,Type,Artist\nTrack,Composition,Album\nNight,song,Marr\n");
        assertThat(read.value())
                .extracting(MaterialRow::title)
                .as("%s", read.report())
                .containsExactly("Track", "Night");
    }

    @Test
    void aRowOfTotalsIsLeftOutAndASongOfThatNameIsNot() {
        var read = read("Title,Type,Artist\nTotal,song,Marr\nNight,song,Marr\nTotal: 2,,\n");
        assertThat(read.report().hasErrors()).isFalse();
        assertThat(read.value()).extracting(MaterialRow::title).containsExactly("Total", "Night");
        assertThat(read.report().findings())
                .extracting(Finding::rule)
                .containsExactly("sheet.total");
    }

    @Test
    void tenThousandRowsAreRead() {
        var csv = new StringBuilder("ref,kind,title,identifiers\n");
        for (int n = 0; n < 10_000; n++) {
            csv.append("M%d,song,Title %d,ISRC GB-AYE-69-%05d%n".formatted(n, n, n));
        }
        var read = read(csv.toString());
        assertThat(read.value()).hasSize(10_000);
        assertThat(read.report().isClean()).isTrue();
    }

    @Test
    void aSheetOfMistakesIsReportedWithoutEnd() {
        var read = read("kind,title\n" + "sogn,X\n".repeat(10_000));
        assertThat(read.report().findings()).hasSize(501);
        assertThat(read.report().findings().getLast().text()).contains("And 9,500 more");
    }

    private static Reported<List<MaterialRow>> read(String csv) {
        return MaterialSheet.read(
                Sheets.read(new SheetFile("m.csv", csv.getBytes(StandardCharsets.UTF_8)), ""));
    }
}
