package dev.clearcut.exchange.timeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One element of a small XML tree that remembers where it stood.
 *
 * @param text its own characters, without its children's, stripped
 * @param line of its start tag, from 1
 * @param column likewise
 */
record XmlElement(
        String name,
        Map<String, String> attributes,
        List<XmlElement> children,
        String text,
        int line,
        int column) {

    /** The attribute's value, or empty. */
    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    boolean has(String key) {
        return !attribute(key).isEmpty();
    }

    boolean is(String otherName) {
        return name.equals(otherName);
    }

    Optional<XmlElement> child(String childName) {
        return children.stream().filter(c -> c.is(childName)).findFirst();
    }

    List<XmlElement> children(String childName) {
        return children.stream().filter(c -> c.is(childName)).toList();
    }

    /** The text of the element found by going down the names, or empty. */
    String textAt(String... path) {
        var at = Optional.of(this);
        for (var step : path) {
            at = at.flatMap(e -> e.child(step));
        }
        return at.map(XmlElement::text).orElse("");
    }

    /** All text below, in order. */
    String wholeText() {
        var all = new StringBuilder(text);
        for (var child : children) {
            var more = child.wholeText();
            all.append(all.isEmpty() || more.isEmpty() ? "" : " ").append(more);
        }
        return all.toString();
    }
}
