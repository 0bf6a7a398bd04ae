package dev.clearcut.exchange.caption;

import dev.clearcut.caption.Placement;
import dev.clearcut.caption.Placement.Level;
import dev.clearcut.caption.Placement.Side;
import dev.clearcut.caption.Style;
import dev.clearcut.timecode.Rational;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The styles and regions of a TTML document, as far as rules ask for them; properties by name,
 * without prefix (TTML2 section 10).
 */
final class TtmlStyles {

    private static final Set<String> KEPT =
            Set.of(
                    "fontStyle",
                    "fontWeight",
                    "textDecoration",
                    "color",
                    "textAlign",
                    "displayAlign",
                    "origin",
                    "extent",
                    "display",
                    "visibility",
                    "forcedDisplay",
                    "direction");

    private static final int MOST = 10_000;

    private final Map<String, Map<String, String>> styles = new HashMap<>();
    private final Map<String, Map<String, String>> regions = new HashMap<>();

    void style(XmlPull element) {
        if (styles.size() < MOST) {
            styles.put(element.attribute("id"), specified(Map.of(), element));
        }
    }

    void region(XmlPull element) {
        if (regions.size() < MOST) {
            regions.put(element.attribute("id"), new HashMap<>(specified(Map.of(), element)));
        }
    }

    /** A style element inside a region is of that region alone. */
    void styleOfRegion(String region, XmlPull element) {
        var own = regions.get(region);
        if (own != null) {
            own.putAll(specified(Map.of(), element));
        }
    }

    Map<String, String> regionOf(String id) {
        return regions.getOrDefault(id, Map.of());
    }

    boolean hasRegion(String id) {
        return regions.containsKey(id);
    }

    /**
     * What an element inherits, its referenced styles and its own attributes, the later the
     * stronger.
     */
    Map<String, String> specified(Map<String, String> inherited, XmlPull element) {
        Map<String, String> own = null;
        var references = element.attribute("style");
        if (!references.isEmpty()) {
            own = new HashMap<>(inherited);
            var seen = new HashSet<String>();
            for (var id : references.strip().split("\\s+")) {
                if (seen.add(id) && seen.size() < 100) {
                    own.putAll(styles.getOrDefault(id, Map.of()));
                }
            }
        }
        for (int i = 0; i < element.attributes(); i++) {
            if (KEPT.contains(element.attributeName(i))) {
                own = own == null ? new HashMap<>(inherited) : own;
                own.put(element.attributeName(i), element.attributeValue(i).strip());
            }
        }
        return own == null ? inherited : own;
    }

    Style style(Map<String, String> properties, Map<String, String> region) {
        var slant = property("fontStyle", properties, region);
        return new Style(
                slant.equals("italic") || slant.equals("oblique"),
                property("fontWeight", properties, region).equals("bold"),
                property("textDecoration", properties, region).contains("underline")
                        && !property("textDecoration", properties, region).contains("noUnderline"),
                property("color", properties, region).toLowerCase(Locale.ROOT));
    }

    Placement placement(Map<String, String> properties, String id) {
        var region = regionOf(id);
        boolean fromRight = property("direction", properties, region).equals("rtl");
        var side =
                switch (property("textAlign", properties, region)) {
                    case "left" -> Side.LEFT;
                    case "center" -> Side.CENTRE;
                    case "right" -> Side.RIGHT;
                    case "start" -> fromRight ? Side.RIGHT : Side.LEFT;
                    case "end" -> fromRight ? Side.LEFT : Side.RIGHT;
                    default -> Side.UNSAID;
                };
        return new Placement(side, level(region), 0, 0, id);
    }

    static boolean isHidden(Map<String, String> properties, Map<String, String> region) {
        return property("display", properties, region).equals("none")
                || property("visibility", properties, region).equals("hidden");
    }

    static boolean isForced(Map<String, String> properties, Map<String, String> region) {
        return property("forcedDisplay", properties, region).equals("true");
    }

    private static String property(
            String name, Map<String, String> properties, Map<String, String> region) {
        return properties.getOrDefault(name, region.getOrDefault(name, ""));
    }

    private static Level level(Map<String, String> region) {
        var align = region.getOrDefault("displayAlign", "");
        var origin = percentOfHeight(region.getOrDefault("origin", ""));
        var extent = percentOfHeight(region.getOrDefault("extent", ""));
        if (origin == null || extent == null) {
            return switch (align) {
                case "before" -> Level.TOP;
                case "center" -> Level.MIDDLE;
                case "after" -> Level.BOTTOM;
                default -> Level.UNSAID;
            };
        }
        return Levels.ofPercent(
                switch (align) {
                    case "after" -> origin.plus(extent);
                    case "center" -> origin.plus(extent.over(Rational.of(2)));
                    default -> origin;
                });
    }

    /** The second of two lengths, when it is in per cent. */
    private static @Nullable Rational percentOfHeight(String lengths) {
        var parts = lengths.strip().split("\\s+");
        return parts.length == 2 && parts[1].matches("\\d{1,3}(\\.\\d{1,9})?%")
                ? Rational.parse(parts[1].substring(0, parts[1].length() - 1))
                : null;
    }
}
