package dev.clearcut.exchange.timeline;

import dev.clearcut.timeline.Clip.Names;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** What a clip item is called, and what was noted on it. */
final class XmemlNames {

    private static final List<String> COMMENTS =
            List.of(
                    "mastercomment1",
                    "mastercomment2",
                    "mastercomment3",
                    "mastercomment4",
                    "clipcommenta",
                    "clipcommentb");

    private static final List<String> LOGGED =
            List.of("description", "scene", "shottake", "lognote");

    private XmemlNames() {}

    static Names of(XmlElement item, Optional<XmlElement> file) {
        var name = item.textAt("name");
        var fileName = file.map(f -> f.textAt("name")).orElse("");
        var path = file.map(f -> FilePath.of(f.textAt("pathurl"))).orElse("");
        return new Names(
                name.isEmpty() ? fileName : name,
                path.isEmpty() ? fileName : path,
                file.map(f -> f.textAt("timecode", "reel", "name")).orElse(""),
                comments(item));
    }

    private static List<String> comments(XmlElement item) {
        var said = new LinkedHashSet<String>();
        COMMENTS.forEach(c -> said.add(item.textAt("comments", c)));
        LOGGED.forEach(l -> said.add(item.textAt("logginginfo", l)));
        item.children("filter").stream()
                .flatMap(f -> f.children("effect").stream())
                .filter(e -> e.textAt("effectid").equals("GraphicAndType"))
                .forEach(e -> said.add(e.textAt("name")));
        item.children("marker").stream()
                .map(m -> (m.textAt("name") + " " + m.textAt("comment")).strip())
                .forEach(said::add);
        said.remove("");
        return List.copyOf(said);
    }
}
