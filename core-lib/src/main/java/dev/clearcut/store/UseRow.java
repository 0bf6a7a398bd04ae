package dev.clearcut.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "cut_use")
class UseRow {
    @Id String id = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "cut_id")
    @Nullable CutRow cut;

    int position;
    String family = "";
    String name = "";
    String source = "";
    String track = "";

    @Column(name = "record_in")
    long recordIn;

    @Column(name = "record_out")
    long recordOut;

    String rate = "";
    boolean active;

    /** {@code confirmed}, {@code taken}, {@code doubtful} or {@code unknown}. */
    String match = "";

    /** The settled material. */
    @Column(name = "material_id")
    @Nullable String material;

    /** Who confirmed it, or why it was taken. */
    @Column(name = "match_note")
    String matchNote = "";

    @ElementCollection
    @CollectionTable(name = "use_candidate", joinColumns = @JoinColumn(name = "use_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<CandidateText> candidates = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "use_fragment", joinColumns = @JoinColumn(name = "use_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<FragmentText> fragments = new ArrayList<>();

    @Embeddable
    record CandidateText(
            @Column(name = "material_id") String material,
            @Column(name = "likeness") int likeness,
            @Column(name = "why") String why) {}

    /**
     * A clip in a row.
     *
     * @param comments a line each, with its end; a backslash and a line's end in them are written
     *     {@code \\\\} and {@code \\n}
     */
    @Embeddable
    record FragmentText(
            @Column(name = "name") String name,
            @Column(name = "source") String source,
            @Column(name = "track") String track,
            @Column(name = "record_in") long recordIn,
            @Column(name = "record_out") long recordOut,
            @Column(name = "rule") String rule,
            @Column(name = "comments") String comments,
            @Column(name = "file") String file,
            @Column(name = "line_no") int line,
            @Column(name = "column_no") int column) {}
}
