package dev.clearcut.exchange.timeline;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.timecode.Rate;
import dev.clearcut.timecode.Rational;
import dev.clearcut.timecode.Timecode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What xmeml writes as text, and what it defines once and then names by id alone. */
final class XmemlValues {

    private static final Rational LONGEST = Rational.of(1_000_000_000_000L);

    /** Premiere's clock: ticks a second. */
    private static final Rational TICKS = Rational.of(254_016_000_000L);

    private final Reading reading;
    private final Map<String, XmlElement> defined = new HashMap<>();

    XmemlValues(XmlElement root, Reading reading) {
        this.reading = reading;
        define(root);
    }

    private void define(XmlElement element) {
        if (element.has("id") && !element.children().isEmpty()) {
            defined.putIfAbsent(element.name() + " " + element.attribute("id"), element);
        }
        element.children().forEach(this::define);
    }

    /** The element itself, or the one that defines its id, where it is only a reference. */
    XmlElement whole(XmlElement element) {
        return element.children().isEmpty()
                ? defined.getOrDefault(element.name() + " " + element.attribute("id"), element)
                : element;
    }

    Optional<XmlElement> child(XmlElement element, String name) {
        return element.child(name).map(this::whole);
    }

    /** A child's number; nothing when it is absent or empty. */
    Optional<Rational> number(XmlElement element, String childName) {
        var child = element.child(childName);
        var written = child.map(XmlElement::text).orElse("");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            var number = Rational.parse(written);
            if (number.compareTo(LONGEST) > 0 || number.compareTo(LONGEST.negated()) < 0) {
                throw new Invalid("too long");
            }
            return Optional.of(number);
        } catch (Invalid | ArithmeticException none) {
            throw reading.bad(
                    reading.at(child.orElse(element)),
                    "<%s>%s</%s> is no number of frames."
                            .formatted(childName, Reading.shortened(written), childName));
        }
    }

    /** A place on a timeline; -1, which stands for "at the transition", is nothing. */
    Optional<Rational> place(XmlElement element, String childName) {
        return number(element, childName).filter(n -> n.sign() >= 0);
    }

    /** Premiere's exact clock, in seconds; nothing when absent or negative. */
    Optional<Rational> ticks(XmlElement element, String childName) {
        return number(element, childName).filter(n -> n.sign() >= 0).map(n -> n.over(TICKS));
    }

    /** The {@code rate} of an element: {@code timebase}, times 1000/1001 where {@code ntsc}. */
    Optional<Rate> rate(XmlElement element) {
        return element.child("rate")
                .flatMap(
                        rate ->
                                number(rate, "timebase")
                                        .filter(base -> base.sign() > 0)
                                        .map(base -> exact(base, isTrue(rate, "ntsc", false))));
    }

    private static Rate exact(Rational base, boolean ntsc) {
        boolean slower = ntsc && base.isWhole();
        return new Rate(slower ? base.times(new Rational(1000, 1001)) : base, false);
    }

    /** Whether a {@code timecode} is counted with drop-frame, at a rate that can be. */
    static Rate counted(Rate rate, XmlElement timecode) {
        boolean drops =
                timecode.textAt("displayformat").equals("DF")
                        && rate.perSecond().denominator() == 1001
                        && rate.perSecond().numerator() % 30000 == 0;
        return rate.counted(drops);
    }

    /** The frame of a {@code timecode}: its count, else its label. */
    long frame(XmlElement timecode, Rate rate) {
        var counted = number(timecode, "frame");
        if (counted.isPresent()) {
            return counted.get().round();
        }
        var label = timecode.textAt("string");
        try {
            return label.isEmpty() ? 0 : Timecode.parse(label, rate).frame();
        } catch (Invalid noLabel) {
            reading.warning(
                    "timeline.timecode",
                    reading.at(timecode),
                    noLabel.getMessage() + " It was taken as 0.");
            return 0;
        }
    }

    static boolean isTrue(XmlElement element, String childName, boolean unsaid) {
        var written = element.textAt(childName);
        return written.isEmpty() ? unsaid : written.equalsIgnoreCase("TRUE");
    }
}
