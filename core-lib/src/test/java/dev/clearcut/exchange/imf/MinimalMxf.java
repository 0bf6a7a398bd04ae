package dev.clearcut.exchange.imf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The least that is an MXF file: a header partition, closed and complete, whose metadata is an
 * empty primer pack, and a fill item (SMPTE ST 377-1, 7.1, 8.2; ST 336). It has no tracks.
 */
final class MinimalMxf {

    private static final String PARTITION = "060e2b34020501010d01020101020400";
    private static final String PRIMER = "060e2b34020501010d01020101050100";
    private static final String FILL = "060e2b34010101020301021001000000";
    private static final String OP1A = "060e2b34040101010d01020101010900";

    private static final int PACK = 88;
    private static final int PRIMER_LENGTH = 20 + 8;

    private MinimalMxf() {}

    /** One whose fill is this text. */
    static byte[] of(String text) {
        var pack = ByteBuffer.allocate(PACK);
        pack.putShort((short) 1).putShort((short) 2).putInt(1);
        pack.putLong(32, PRIMER_LENGTH);
        pack.put(64, HexFormat.of().parseHex(OP1A));
        pack.putInt(84, 16);
        var primer = ByteBuffer.allocate(8).putInt(4, 18);
        var file = new ByteArrayOutputStream();
        item(file, PARTITION, pack.array());
        item(file, PRIMER, primer.array());
        item(file, FILL, text.getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    /** A key, a length of four bytes, the value. */
    private static void item(ByteArrayOutputStream file, String key, byte[] value) {
        file.writeBytes(HexFormat.of().parseHex(key));
        file.writeBytes(ByteBuffer.allocate(4).putInt(0x83000000 | value.length).array());
        file.writeBytes(value);
    }
}
