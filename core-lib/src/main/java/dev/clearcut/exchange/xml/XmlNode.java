package dev.clearcut.exchange.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One element, with where it stood.
 *
 * @param namespace its URI; empty for none
 * @param name without a prefix
 * @param attributes by their names without prefixes
 * @param text its own characters, without its children's, stripped
 * @param written the same as it stands, with the blanks that names may begin and end with; white
 *     space with a line end in it is layout
 * @param line of its start tag, from 1
 * @param column likewise
 */
public record XmlNode(
        String namespace,
        String name,
        Map<String, String> attributes,
        List<XmlNode> children,
        String text,
        String written,
        int line,
        int column) {

    public String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    public Optional<XmlNode> child(String childName) {
        return children.stream().filter(c -> c.name.equals(childName)).findFirst();
    }

    public List<XmlNode> children(String childName) {
        return children.stream().filter(c -> c.name.equals(childName)).toList();
    }

    /** The element found by going down the names. */
    public Optional<XmlNode> at(String... path) {
        var at = Optional.of(this);
        for (var step : path) {
            at = at.flatMap(node -> node.child(step));
        }
        return at;
    }

    /** The text of the element found by going down the names as it is written, or empty. */
    public String writtenAt(String... path) {
        return at(path).map(XmlNode::written).orElse("");
    }

    /** The text of the element found by going down the names, or empty. */
    public String textAt(String... path) {
        return at(path).map(XmlNode::text).orElse("");
    }
}
