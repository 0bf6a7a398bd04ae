package dev.clearcut.probe.media.mxf;

/**
 * How an essence container's label says that essence is wrapped (SMPTE ST 379-2 and its mappings).
 */
final class Containers {

    private static final String GENERIC = "0d01030102";

    private Containers() {}

    /**
     * @param label its last eight bytes
     * @return {@code frame}, {@code clip}, {@code line}, or empty
     */
    static String wrapping(String label) {
        if (!label.startsWith(GENERIC)) {
            return "";
        }
        int sixth = Integer.parseInt(label.substring(12, 14), 16);
        int seventh = Integer.parseInt(label.substring(14, 16), 16);
        return switch (label.substring(10, 12)) {
            case "01" -> "frame";
            case "02", "04", "0f", "10" -> by(seventh);
            case "05" -> seventh == 3 ? "line" : by(seventh);
            case "06" ->
                    sixth == 1 || sixth == 3 ? "frame" : sixth == 2 || sixth == 4 ? "clip" : "";
            case "0c" -> sixth == 2 ? "clip" : "frame";
            case "13", "1d" -> "clip";
            default -> by(sixth);
        };
    }

    private static String by(int code) {
        return code == 1 ? "frame" : code == 2 ? "clip" : "";
    }
}
