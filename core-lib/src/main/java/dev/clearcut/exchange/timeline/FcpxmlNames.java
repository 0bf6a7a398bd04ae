package dev.clearcut.exchange.timeline;

import dev.clearcut.timeline.Clip.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What an FCPXML element is called, what was noted on it, and which roles it plays. */
final class FcpxmlNames {

    private FcpxmlNames() {}

    /**
     * @param container the clip the element is a component of; its name is the one editors see
     * @param asset the file behind it, or null
     */
    static Names of(
            XmlElement element, XmlElement container, FcpxmlResources.@Nullable Asset asset) {
        var name = container.has("name") ? container.attribute("name") : element.attribute("name");
        var own = FcpxmlResources.reel(element);
        return new Names(
                name.isEmpty() && asset != null ? asset.name() : name,
                asset == null ? "" : asset.path().isEmpty() ? asset.name() : asset.path(),
                !own.isEmpty() || asset == null ? own : asset.reel(),
                comments(element, container));
    }

    /** Notes, keywords and the words of a title, each once. */
    private static List<String> comments(XmlElement element, XmlElement container) {
        var said = new LinkedHashSet<String>();
        for (var from : element == container ? List.of(element) : List.of(container, element)) {
            from.children("note").forEach(n -> said.add(n.text()));
            from.children("text").forEach(t -> said.add(t.wholeText()));
            from.children("keyword").stream()
                    .flatMap(k -> Arrays.stream(k.attribute("value").split(",")))
                    .forEach(k -> said.add(k.strip()));
        }
        said.remove("");
        return List.copyOf(said);
    }

    /** The roles under the given attributes, without blanks. */
    static List<String> roles(XmlElement element, String... attributes) {
        var roles = new ArrayList<String>();
        for (var attribute : attributes) {
            if (element.has(attribute) && !roles.contains(element.attribute(attribute))) {
                roles.add(element.attribute(attribute));
            }
        }
        return roles;
    }

    /** {@code srcCh="1, 2"}. */
    static Set<Integer> channels(String written) {
        var channels = new TreeSet<Integer>();
        for (var one : written.split(",")) {
            if (one.strip().matches("[0-9]{1,3}")) {
                channels.add(Integer.parseInt(one.strip()));
            }
        }
        channels.remove(0);
        return channels;
    }

    static Set<Integer> firstChannels(int count) {
        var channels = new TreeSet<Integer>();
        for (int i = 1; i <= count; i++) {
            channels.add(i);
        }
        return channels;
    }

    /** Whether neither {@code active} nor {@code enabled} switches the element off. */
    static boolean isOn(XmlElement element) {
        return !element.attribute("enabled").equals("0")
                && !element.attribute("active").equals("0");
    }
}
