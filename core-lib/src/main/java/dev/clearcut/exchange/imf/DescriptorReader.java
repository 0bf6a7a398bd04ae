package dev.clearcut.exchange.imf;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.exchange.xml.XmlNode;
import dev.clearcut.manifest.imf.Essence;
import dev.clearcut.manifest.imf.Essence.Measure;
import dev.clearcut.timecode.Rational;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads what can be compared of an essence descriptor (SMPTE ST 2001-1, in ST 2067-3). */
final class DescriptorReader {

    private static final String LANGUAGE = "RFC5646SpokenLanguage";

    private final Map<Measure, Rational> measures = new EnumMap<>(Measure.class);
    private String language = "";

    private DescriptorReader() {}

    static Essence.Descriptor read(XmlNode node) {
        var reader = new DescriptorReader();
        reader.walk(node);
        return new Essence.Descriptor(reader.measures, reader.language);
    }

    /** The first of each name counts: descriptors have sub-descriptors. */
    private void walk(XmlNode node) {
        for (var measure : Measure.values()) {
            if (node.name().equals(measure.element())) {
                number(node.text()).ifPresent(number -> measures.putIfAbsent(measure, number));
            }
        }
        if (node.name().equals(LANGUAGE) && language.isEmpty()) {
            language = node.text();
        }
        node.children().forEach(this::walk);
    }

    private static Optional<Rational> number(String written) {
        try {
            return Optional.of(Rational.parse(written));
        } catch (Invalid noNumber) {
            return Optional.empty();
        }
    }
}
