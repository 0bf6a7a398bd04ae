package dev.clearcut.store;

import dev.clearcut.rights.Rights;
import dev.clearcut.rights.wording.RightsText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** One box of rights, as people write it, an axis a column; the last day is inclusive. */
@Embeddable
record BoxText(
        @Column(name = "territories") String territories,
        @Column(name = "media") String media,
        @Column(name = "dates") String dates,
        @Column(name = "languages") String languages) {

    static List<BoxText> of(Rights rights) {
        var boxes = new ArrayList<BoxText>();
        for (var line : RightsText.write(rights)) {
            var axes = line.split(";", 4);
            boxes.add(
                    new BoxText(
                            axes[0].strip(),
                            axes[1].strip(),
                            axes[2].strip(),
                            axes.length < 4 ? "" : axes[3].strip()));
        }
        return boxes;
    }

    static Rights read(Collection<BoxText> boxes) {
        if (boxes.isEmpty()) {
            return Rights.none();
        }
        var read = RightsText.read(boxes.stream().map(BoxText::line).toList());
        if (read.report().hasErrors()) {
            throw new IllegalStateException(
                    "The office's rights cannot be read back: " + read.report().findings());
        }
        return read.value();
    }

    private String line() {
        var three = territories + "; " + media + "; " + dates;
        return languages.isEmpty() ? three : three + "; " + languages;
    }
}
