package dev.clearcut.caption;

import dev.clearcut.base.DataFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The characters of line-21 captions (CEA-608; 47 CFR 79.101): basic ones of one byte, special and
 * extended ones of two.
 */
public final class Line21 {

    /** How many characters a row holds. */
    public static final int COLUMNS = 32;

    /** How many rows a screen has. */
    public static final int ROWS = 15;

    private static final Map<Integer, String> BY_CODE = byCode();
    private static final Map<String, Integer> CODES = codes();

    private Line21() {}

    /**
     * The character of a code of one byte (0x20 to 0x7F) or two (0x1130, 0x1220 and on, as the
     * first channel sends it); empty for a code that stands for none.
     */
    public static String character(int code) {
        return BY_CODE.getOrDefault(code, "");
    }

    /** The code of a character, the shortest there is; -1 when line 21 cannot show it. */
    public static int code(String character) {
        return CODES.getOrDefault(character, -1);
    }

    /** All there are, basic, special and extended. */
    public static Set<String> repertoire() {
        var all = new HashSet<>(CODES.keySet());
        all.add("'");
        return Set.copyOf(all);
    }

    private static Map<Integer, String> byCode() {
        var all = new HashMap<Integer, String>();
        for (int c = 0x20; c < 0x80; c++) {
            all.put(c, Character.toString(c));
        }
        for (var row : DataFile.beside(Line21.class, "line21.csv")) {
            all.put(Integer.parseInt(row.get("code"), 16), row.get("character"));
        }
        return Map.copyOf(all);
    }

    private static Map<String, Integer> codes() {
        var all = new HashMap<String, Integer>();
        BY_CODE.forEach((code, character) -> all.merge(character, code, Math::min));
        return Map.copyOf(all);
    }
}
