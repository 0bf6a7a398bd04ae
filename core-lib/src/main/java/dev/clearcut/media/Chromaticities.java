package dev.clearcut.media;

import dev.clearcut.timecode.Rational;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The colours of a mastering display (SMPTE ST 2086).
 *
 * @param points x and y of red, green, blue and white, in that order: eight numbers
 */
public record Chromaticities(List<Rational> points) {

    /** Within this of a standard's point is that point: files carry five decimals at most. */
    private static final Rational NEAR = new Rational(1, 500);

    private static final Map<String, Chromaticities> KNOWN =
            Map.of(
                    "bt709", of(".640", ".330", ".300", ".600", ".150", ".060", ".3127", ".3290"),
                    "p3-d65", of(".680", ".320", ".265", ".690", ".150", ".060", ".3127", ".3290"),
                    "p3-dci", of(".680", ".320", ".265", ".690", ".150", ".060", ".314", ".351"),
                    "bt2020", of(".708", ".292", ".170", ".797", ".131", ".046", ".3127", ".3290"));

    public Chromaticities {
        points = List.copyOf(points);
    }

    private static Chromaticities of(String... points) {
        return new Chromaticities(Arrays.stream(points).map(Rational::parse).toList());
    }

    /** {@code p3-d65}, or the points themselves where no standard has them. */
    public String name() {
        return KNOWN.entrySet().stream()
                .filter(known -> isNear(known.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(
                        () ->
                                String.join(
                                        ",",
                                        points.stream()
                                                .map(p -> Writing.decimal(p).toPlainString())
                                                .toList()));
    }

    private boolean isNear(Chromaticities other) {
        if (points.size() != other.points.size()) {
            return false;
        }
        for (int i = 0; i < points.size(); i++) {
            var apart = points.get(i).minus(other.points.get(i));
            if ((apart.sign() < 0 ? apart.negated() : apart).compareTo(NEAR) > 0) {
                return false;
            }
        }
        return true;
    }
}
