package dev.clearcut.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clearcut.base.ClearcutException.BadFile;
import dev.clearcut.exchange.sheet.MaterialSheet;
import dev.clearcut.exchange.sheet.SheetFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** Whatever is done to a file, it is a sheet with findings or a bad file, and nothing else. */
class MutilatedSheetsTest {

    private static final long SEED = 42;

    @Test
    void aMutilatedCsvIsASheetOrABadFile() {
        var csv =
                "ref;kind;title;identifiers\n"
                        + "1;song;\"Neon \"\"Psalm\"\"\";ISRC GB-AYE-69-00532\n"
                        + "2;still;Étude;\n";
        mutilate("x.csv", csv.getBytes(StandardCharsets.UTF_8), 1000);
    }

    @Test
    void aMutilatedWorkbookIsASheetOrABadFile() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("Materials");
            for (int row = 0; row < 5; row++) {
                sheet.value(row, 0, "kind");
                sheet.value(row, 1, "title");
                sheet.value(row, 2, row);
            }
        }
        mutilate("x.xlsx", out.toByteArray(), 400);
    }

    private static void mutilate(String name, byte[] good, int times) {
        var random = new Random(SEED);
        for (int n = 0; n < times; n++) {
            var bytes = good.clone();
            for (int slips = 1 + random.nextInt(6); slips > 0; slips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            if (random.nextInt(4) == 0) {
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            try {
                var read = MaterialSheet.read(Sheets.read(new SheetFile(name, bytes), ""));
                assertThat(read.value()).isNotNull();
            } catch (BadFile refused) {
                assertThat(refused.getMessage()).as("seed %d, run %d", SEED, n).startsWith(name);
            }
        }
    }
}
