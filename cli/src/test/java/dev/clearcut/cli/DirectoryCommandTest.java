package dev.clearcut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryCommandTest {

    @TempDir Path folder;

    private Ran run(String... words) {
        return Ran.in(folder.resolve("none"), words);
    }

    @Test
    void whomToAskNeedsNoOffice() {
        var ran = run("directory", "--for=composition (sync)", "--territory=CA,US");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains("SOCAN", "ASCAP", "088", "Read 2026-")
                .doesNotContain("Re:Sound");
        assertThat(Files.exists(folder.resolve("none"))).isFalse();
    }

    @Test
    void jsonAndCsvNameTheSources() {
        assertThat(run("directory", "052", "--format=json").out())
                .contains("\"cisacNumber\" : \"052\"", "\"rights\" : [ \"sync\" ]", "prsformusic");
        assertThat(run("directory", "--kind=archive", "--territory=IE", "--format=csv").out())
                .startsWith("id,kind,short,name,territories,manages,cisac,website,note,source,read")
                .contains("ifi-irish-film-archive,archive");
    }

    @Test
    void aSlipIsAnsweredWithTheNearestWord() {
        var name = run("directory", "SACME");
        assertThat(name.exit()).isEqualTo(3);
        assertThat(name.err()).contains("did you mean \"SACEM\"");
        var right = run("directory", "--for=snyc");
        assertThat(right.exit()).isEqualTo(2);
        assertThat(right.err()).contains("did you mean \"sync\"");
        assertThat(run("directory", "--territory=Canda").err()).contains("Canada");
        assertThat(run("directory", "--kind=museum").exit()).isEqualTo(2);
    }

    @Test
    void whatIsKeptForFictionIsToldWithoutAnOffice() {
        var kept = run("negative", "reserved", "(212) 555-0147");
        assertThat(kept.exit()).isZero();
        assertThat(kept.out()).contains("NANPA", "no search is needed");
        var real = run("negative", "reserved", "(212) 554-0147");
        assertThat(real.exit()).isEqualTo(1);
        assertThat(run("negative", "reserved", "ray@kestrel.example", "--format=json").out())
                .contains("RFC 2606");
        assertThat(run("negative", "reserved", "--territory=NO", "--format=csv").out())
                .contains("phone.no")
                .doesNotContain("phone.gb");
    }

    @Test
    void theSchemesForOrphansAreListed() {
        assertThat(run("searchlog", "schemes").out())
                .contains("up to 7 years, the United Kingdom alone", "not a production");
        assertThat(run("searchlog", "schemes", "--format=json").out()).contains("\"years\" : 7");
    }
}
