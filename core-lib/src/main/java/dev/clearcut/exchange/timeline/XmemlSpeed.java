package dev.clearcut.exchange.timeline;

import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.timecode.Rational;
import java.util.Optional;

/**
 * The speed a Time Remap filter gives a clip.
 *
 * @param factor 1 is as shot; less than 0 backwards
 * @param varies whether it changes within the clip, {@code factor} is then an average
 */
record XmemlSpeed(Rational factor, boolean varies) {

    static final XmemlSpeed AS_SHOT = new XmemlSpeed(Rational.ONE, false);

    private static final Rational PERCENT = Rational.of(100);

    /** Speeds up to this, written without the limits that go with percent, are factors. */
    private static final Rational LARGEST_FACTOR = Rational.of(10);

    static XmemlSpeed of(XmlElement clip) {
        return clip.children("filter").stream()
                .filter(f -> XmemlValues.isTrue(f, "enabled", true))
                .flatMap(f -> f.children("effect").stream())
                .filter(e -> e.textAt("effectid").equals("timeremap"))
                .findFirst()
                .map(XmemlSpeed::ofEffect)
                .orElse(AS_SHOT);
    }

    private static XmemlSpeed ofEffect(XmlElement effect) {
        var speed = parameter(effect, "speed").flatMap(XmemlSpeed::factor).orElse(Rational.ONE);
        boolean reverse =
                parameter(effect, "reverse")
                        .map(p -> p.textAt("value").equalsIgnoreCase("TRUE"))
                        .orElse(false);
        boolean varies =
                parameter(effect, "variablespeed")
                        .map(
                                p ->
                                        p.textAt("value").equals("1")
                                                || XmemlValues.isTrue(p, "value", false))
                        .orElse(false);
        return new XmemlSpeed(reverse && speed.sign() > 0 ? speed.negated() : speed, varies);
    }

    private static Optional<XmlElement> parameter(XmlElement effect, String id) {
        return effect.children("parameter").stream()
                .filter(p -> p.textAt("parameterid").equals(id))
                .findFirst();
    }

    /** Final Cut Pro and Premiere write percent, with limits; Hiero a factor, without. */
    private static Optional<Rational> factor(XmlElement parameter) {
        try {
            var value = Rational.parse(parameter.textAt("value"));
            boolean limits =
                    parameter.child("valuemin").isPresent()
                            || parameter.child("valuemax").isPresent();
            var size = value.sign() < 0 ? value.negated() : value;
            boolean factor = !limits && size.compareTo(LARGEST_FACTOR) <= 0;
            return Optional.of(factor ? value : value.over(PERCENT));
        } catch (Invalid | ArithmeticException none) {
            return Optional.empty();
        }
    }

    boolean isAsShot() {
        return factor.equals(Rational.ONE) && !varies;
    }

    Rational size() {
        return factor.sign() < 0 ? factor.negated() : factor;
    }
}
