package dev.clearcut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InAndOutCommandTest {

    @TempDir private Path folder;
    private Path office;

    @BeforeEach
    void found() {
        office = folder.resolve("office");
        Ran.in(office, "init");
        Ran.in(office, "production", "add", "Nightfall");
    }

    private String sheet(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aPreviewIsTextJsonAndCsvAndExitsWithOneWhenSomethingIsRefused() throws IOException {
        var good = sheet("good.csv", "title,kind\nDust,song\n");
        var bad = sheet("bad.csv", "title,kind\nDust,song\nRain,sogn\n");

        assertThat(Ran.in(office, "import", "materials", good, "--preview").exit()).isZero();
        var json = Ran.in(office, "import", "materials", bad, "--preview", "--format", "json");
        assertThat(json.exit()).isEqualTo(1);
        assertThat(json.out()).contains("\"fate\" : \"refused\"", "\"added\" : 1", "bad.csv:3:2");
        assertThat(Ran.in(office, "import", "materials", bad, "--preview", "--format", "csv").out())
                .startsWith("fate,lines,name,what")
                .contains("new,2,Dust,");
        assertThat(Ran.in(office, "import", "list").out()).isEmpty();
    }

    @Test
    void anImportIsListedAndTakenBackByItsEntry() throws IOException {
        var imported =
                Ran.in(
                        office,
                        "import",
                        "materials",
                        sheet("good.csv", "title,kind\nDust,song\n"),
                        "--format",
                        "json");
        assertThat(imported.out()).contains("\"added\" : 1", "\"refused\" : false");
        assertThat(Ran.in(office, "import", "list", "--format", "json").out())
                .contains("\"entry\" : 2", "\"undone\" : 0");

        assertThat(Ran.in(office, "import", "undo", "Nightfall", "99").exit()).isEqualTo(3);
        assertThat(Ran.in(office, "import", "undo", "Nightfall", "last").exit()).isEqualTo(2);
        assertThat(Ran.in(office, "import", "undo", "2").exit()).isZero();
        assertThat(Ran.in(office, "import", "undo", "2").err()).contains("taken back already");
        assertThat(Ran.in(office, "import", "list").out()).contains("taken back in entry 3");
    }

    @Test
    void anOfficeIsExportedOnceAndFoundedOnce() {
        var file = folder.resolve("office.zip").toString();
        var copy = folder.resolve("copy");

        assertThat(Ran.in(office, "export", file).exit()).isZero();
        assertThat(Ran.in(office, "export", file).exit()).isEqualTo(3);
        assertThat(Ran.in(copy, "import", "office", file).exit()).isZero();
        assertThat(Ran.in(copy, "production", "list").out()).contains("Nightfall");
        assertThat(Ran.in(copy, "import", "office", file).exit()).isEqualTo(3);
        assertThat(Ran.in(folder.resolve("none"), "export", file).exit()).isEqualTo(3);
        var noZip = Ran.in(folder.resolve("new"), "import", "office", office + "/office.db");
        assertThat(noZip.exit()).isEqualTo(2);
        assertThat(folder.resolve("new")).doesNotExist();
    }
}
