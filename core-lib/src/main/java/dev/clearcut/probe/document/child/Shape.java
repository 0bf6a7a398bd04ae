package dev.clearcut.probe.document.child;

/** How a kind of document is divided. */
enum Shape {
    PAGES,
    SHEETS,
    SLIDES,
    /** Not at all. */
    FLOW;

    static Shape of(String mediaType) {
        if (mediaType.equals("application/pdf")) {
            return PAGES;
        }
        if (mediaType.contains("excel") || mediaType.contains("spreadsheetml")) {
            return SHEETS;
        }
        return mediaType.contains("powerpoint") || mediaType.contains("presentationml")
                ? SLIDES
                : FLOW;
    }
}
