package dev.clearcut.search;

import dev.clearcut.base.Id;
import dev.clearcut.base.Sources;
import dev.clearcut.evidence.AttachedTo;
import dev.clearcut.evidence.DocumentPart;
import dev.clearcut.evidence.DocumentText;
import dev.clearcut.evidence.Evidence;
import dev.clearcut.evidence.EvidenceKind;
import dev.clearcut.evidence.TextStanding;
import dev.clearcut.material.Material;
import dev.clearcut.material.MaterialKind;
import dev.clearcut.store.DocumentRecord;
import dev.clearcut.store.Hands;
import dev.clearcut.store.ProductionRecord;
import dev.clearcut.store.Store;
import dev.clearcut.store.Writing;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Writes to an office until it is killed, and says of each write that it was acknowledged. */
final class KilledWriter {

    static final Id<ProductionRecord> NIGHTFALL = Id.of("nightfall");
    static final int TOGETHER = 3;

    private KilledWriter() {}

    /** Materials of write {@code n} of a round: they are written together or not at all. */
    static Material material(int round, int write, int which) {
        return Material.titled(
                Id.of("m-%d-%d-%d".formatted(round, write, which)),
                MaterialKind.LIBRARY_TRACK,
                "Cue r%dw%dn%d".formatted(round, write, which));
    }

    /** What the document of write {@code n} of a round says, and nothing else does. */
    static String word(int round, int write) {
        return "paper%dx%d".formatted(round, write);
    }

    /** About the first material of the same write. */
    private static void document(Writing office, int round, int write) {
        var sha256 = "%032x%032x".formatted(round, write);
        var text =
                new DocumentText(
                        "text/plain",
                        "plain text",
                        "",
                        "",
                        0,
                        List.of(new DocumentPart("page 1", "This is " + word(round, write))),
                        TextStanding.READ);
        office.documents().keep(new DocumentRecord(sha256, 10, text, List.of()));
        office.evidence()
                .add(
                        NIGHTFALL,
                        new Evidence(
                                Id.of("e-%d-%d".formatted(round, write)),
                                sha256,
                                "letter.txt",
                                "text/plain",
                                10,
                                AttachedTo.the(material(round, write, 0)),
                                EvidenceKind.OTHER,
                                "",
                                "kim@nightfall.example",
                                Instant.EPOCH,
                                TextStanding.READ));
    }

    public static void main(String[] args) {
        int round = Integer.parseInt(args[1]);
        try (var store = Store.open(Path.of(args[0]));
                var search = Search.over(store, Sources.ofThisMachine())) {
            for (int write = 0; write < 1_000_000; write++) {
                int number = write;
                store.write(
                        Hands.KIM,
                        office -> {
                            for (int which = 0; which < TOGETHER; which++) {
                                office.materials().add(NIGHTFALL, material(round, number, which));
                            }
                            document(office, round, number);
                            if (number > 0) {
                                var last = material(round, number - 1, 0);
                                office.materials()
                                        .change(
                                                NIGHTFALL,
                                                last,
                                                last.aliases(List.of("again " + number)));
                            }
                            return true;
                        });
                System.out.println(write);
                System.out.flush();
                if (write % 4 == 3) {
                    search.find(Set.of(NIGHTFALL), Question.of(""));
                }
            }
        }
    }
}
