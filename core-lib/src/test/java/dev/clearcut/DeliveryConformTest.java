package dev.clearcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clearcut.Delivering.Making;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.base.ClearcutException.Refused;
import dev.clearcut.base.Progress;
import dev.clearcut.base.Sources;
import dev.clearcut.delivery.Conformance;
import dev.clearcut.delivery.Deliverable;
import dev.clearcut.delivery.Version;
import dev.clearcut.probe.media.TestMedia;
import dev.clearcut.rights.Rights;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryConformTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir private Path folder;
    private Office office;
    private Production film;

    @BeforeEach
    void open() {
        office = Office.open(folder.resolve("office"), Sources.standingAt(TODAY));
        film = office.as("kim@nightfall.example").open("Nightfall");
        film.deals()
                .add(
                        "Streamer",
                        "Borealis",
                        Rights.in("DE").media("SVOD").from("2027-03-01").years(2));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aMasterThatIsWhatIsAskedForPassesWithTheEdition() {
        var checked = conform(TestMedia.prores(), "prores-mezzanine");

        assertThat(checked.result()).isEqualTo(Conformance.Result.PASSED);
        assertThat(checked.spec()).startsWith("prores-mezzanine (");
        assertThat(checked.on()).isEqualTo(TODAY);
    }

    @Test
    void aMasterThatIsNotFailsWithTheWorstOfIt() {
        var checked = conform(TestMedia.h264(), "prores-mezzanine");

        assertThat(checked.result()).isEqualTo(Conformance.Result.FAILED);
        assertThat(checked.report()).contains("prores-mezzanine.");
    }

    @Test
    void anotherFileThanTheOneDeliveredProvesNothing() {
        var item = version(TestMedia.prores());

        assertThatThrownBy(() -> making().conform(item, TestMedia.h264(), "prores-mezzanine"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("not of the newest version");
    }

    @Test
    void anItemWithoutASpecificationAsksForOne() {
        var item = version(TestMedia.prores());

        assertThatThrownBy(() -> making().conform(item, TestMedia.prores(), ""))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("--spec");
    }

    private Conformance conform(Path file, String spec) {
        return making().conform(version(file), file, spec)
                .newest()
                .map(Version::conformance)
                .orElseThrow();
    }

    private Deliverable version(Path file) {
        var item =
                film.deliveries()
                        .add(film.deliveries().fresh("Streamer", "Master", "picture-master"));
        var files = DeliveredFiles.read(List.of(file), Progress.SILENT);
        return making().version(item, files, new Making("Halden Lab", TODAY, ""));
    }

    private Delivering making() {
        return film.deliveries().making();
    }
}
