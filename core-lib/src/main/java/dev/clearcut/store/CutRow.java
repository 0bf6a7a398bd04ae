package dev.clearcut.store;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

@Entity
@Table(name = "cut")
class CutRow {
    @Id String id = "";

    @Column(name = "production_id")
    String production = "";

    long number;
    String name = "";
    String format = "";
    String rate = "";
    String file = "";
    String sha256 = "";
    String added = "";

    @Column(name = "added_by")
    String addedBy = "";

    @OneToMany(mappedBy = "cut", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    @Fetch(FetchMode.SUBSELECT)
    List<UseRow> uses = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "cut_finding", joinColumns = @JoinColumn(name = "cut_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<FindingText> findings = new ArrayList<>();

    /**
     * A finding in a row.
     *
     * @param place {@code file}, {@code cut}, {@code record} or {@code nowhere}
     * @param of the file, the cut or the kind of record
     * @param detail the timecode or the record's name
     */
    @Embeddable
    record FindingText(
            @Column(name = "rule") String rule,
            @Column(name = "severity") String severity,
            @Column(name = "place") String place,
            @Column(name = "place_of") String of,
            @Column(name = "detail") String detail,
            @Column(name = "line_no") int line,
            @Column(name = "column_no") int column,
            @Column(name = "sentence") String sentence,
            @Column(name = "cite") String cite) {}
}
