package dev.clearcut.search;

import static dev.clearcut.search.KilledWriter.NIGHTFALL;
import static dev.clearcut.search.KilledWriter.TOGETHER;
import static dev.clearcut.search.KilledWriter.material;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.Id;
import dev.clearcut.base.Sources;
import dev.clearcut.material.Material;
import dev.clearcut.store.Hands;
import dev.clearcut.store.ProductionRecord;
import dev.clearcut.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that writes is killed at any moment; {@code -Dkills=30} for more than a sample. */
class KillTest {

    private static final int KILLS = Integer.getInteger("kills", 1);

    @TempDir Path folder;

    @Test
    void whatWasAcknowledgedIsThereAfterAKillAndTheIndexAgrees() throws Exception {
        long seed = Long.getLong("kills.seed", 9);
        var random = new Random(seed);
        found();
        int acknowledgedInAll = 0;
        for (int round = 0; round < KILLS; round++) {
            int acknowledged = killedAfter(round, random.nextInt(60), random.nextInt(40));
            acknowledgedInAll += acknowledged;
            agrees(round, acknowledged, seed);
        }
        System.out.printf("%d kills, %d writes acknowledged%n", KILLS, acknowledgedInAll);
    }

    private void found() {
        try (var store = Store.open(folder)) {
            store.write(
                    Hands.KIM,
                    office -> {
                        office.people()
                                .add(
                                        new ProductionRecord(
                                                NIGHTFALL, "Nightfall", ZoneId.of("UTC")));
                        return true;
                    });
        }
    }

    /**
     * @param writes how many to let pass
     * @param moment how many milliseconds after that to kill
     * @return how many writes were acknowledged
     */
    private int killedAfter(int round, int writes, int moment)
            throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        var process =
                new ProcessBuilder(
                                java,
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                classPath,
                                KilledWriter.class.getName(),
                                folder.toString(),
                                Integer.toString(round))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var acknowledgements = process.inputReader()) {
            int acknowledged = 0;
            while (acknowledged < writes && acknowledgements.readLine() != null) {
                acknowledged++;
            }
            assertThat(acknowledged).as("the writer writes").isEqualTo(writes);
            TimeUnit.MILLISECONDS.sleep(moment);
            killLeavingItsLastWords(process);
            return acknowledged + rest(acknowledgements);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** {@link Process#destroyForcibly} would close the pipe on what is still in it. */
    private static void killLeavingItsLastWords(Process process) {
        process.toHandle().destroyForcibly();
    }

    /** What was acknowledged between the last look and the kill. */
    private static int rest(BufferedReader acknowledgements) throws IOException {
        int rest = 0;
        while (acknowledgements.readLine() != null) {
            rest++;
        }
        return rest;
    }

    private void agrees(int round, int acknowledged, long seed) {
        try (var store = Store.open(folder);
                var search = Search.over(store, Sources.ofThisMachine())) {
            var written = store.read(office -> office.materials().of(NIGHTFALL));
            var expected = new ArrayList<Id<Material>>();
            for (int write = 0; write < acknowledged; write++) {
                for (int which = 0; which < TOGETHER; which++) {
                    expected.add(material(round, write, which).id());
                }
            }
            var ids = written.stream().map(Material::id).toList();
            assertThat(ids)
                    .as("seed %d, round %d, %d acknowledged", seed, round, acknowledged)
                    .containsAll(expected);
            assertThat(ids.stream().filter(id -> id.value().startsWith("m-" + round + "-")))
                    .as("at most one write more than was acknowledged, and that one whole")
                    .hasSizeBetween(expected.size(), expected.size() + TOGETHER)
                    .satisfies(all -> assertThat(all.size() % TOGETHER).isZero());
            indexAgrees(search, written);
            documentsAgree(search, round, acknowledged);
            assertThat(store.<Long>read(office -> office.index().countMaterials()))
                    .isEqualTo(written.size());
        }
    }

    private static void documentsAgree(Search search, int round, int acknowledged) {
        for (int write = Math.max(0, acknowledged - 5); write < acknowledged; write++) {
            var word = Question.of('"' + KilledWriter.word(round, write) + '"');
            assertThat(search.documents(Set.of(NIGHTFALL), word).items()).hasSize(1);
            assertThat(search.find(Set.of(NIGHTFALL), word).hits().items())
                    .extracting(Hit::material)
                    .extracting(Material::id)
                    .containsExactly(material(round, write, 0).id());
        }
    }

    private static void indexAgrees(Search search, List<Material> written) {
        var indexed = new ArrayList<Material>();
        Found page;
        do {
            page =
                    search.find(
                            Set.of(NIGHTFALL), Question.of("").page(indexed.size(), Question.MOST));
            page.hits().items().forEach(hit -> indexed.add(hit.material()));
        } while (page.hits().hasMore());
        assertThat(indexed).containsExactlyInAnyOrderElementsOf(written);
        for (var material : written.subList(Math.max(0, written.size() - 20), written.size())) {
            var byItsWords =
                    material.aliases().isEmpty() ? "" : " \"" + material.aliases().getFirst() + '"';
            var hits =
                    search.find(
                                    Set.of(NIGHTFALL),
                                    Question.of('"' + material.title() + '"' + byItsWords))
                            .hits();
            assertThat(hits.items()).extracting(Hit::material).containsExactly(material);
        }
    }
}
