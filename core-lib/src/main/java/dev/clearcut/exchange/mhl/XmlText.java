package dev.clearcut.exchange.mhl;

/** XML as it is written, two blanks a level. */
final class XmlText {

    private final StringBuilder text =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    private int depth;

    /** Whether the characters of a name exist in XML 1.0 at all: control characters do not. */
    static boolean canBeWritten(String name) {
        return name.codePoints()
                .allMatch(
                        c ->
                                c >= 0x20 && c <= 0xD7FF
                                        || c >= 0xE000 && c <= 0xFFFD
                                        || c >= 0x10000);
    }

    XmlText open(String name, String... attributes) {
        start(name, attributes).append(">\n");
        depth++;
        return this;
    }

    XmlText close(String name) {
        depth--;
        indent().append("</").append(name).append(">\n");
        return this;
    }

    /** An element with text alone. */
    XmlText line(String name, String content, String... attributes) {
        start(name, attributes).append('>');
        escaped(content);
        text.append("</").append(name).append(">\n");
        return this;
    }

    String text() {
        return text.toString();
    }

    private StringBuilder start(String name, String... attributes) {
        indent().append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                text.append(' ').append(attributes[i]).append("=\"");
                escaped(attributes[i + 1]);
                text.append('"');
            }
        }
        return text;
    }

    private StringBuilder indent() {
        return text.append("  ".repeat(depth));
    }

    private void escaped(String content) {
        for (int i = 0; i < content.length(); i++) {
            switch (content.charAt(i)) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                default -> text.append(content.charAt(i));
            }
        }
    }
}
