package dev.clearcut.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

@Entity
@Table(name = "work")
class WorkRow {
    @Id String id = "";

    @Column(name = "production_id")
    String production = "";

    String name = "";
    String kind = "";

    @ElementCollection
    @CollectionTable(name = "work_basis", joinColumns = @JoinColumn(name = "work_id"))
    @Column(name = "on_id")
    @Fetch(FetchMode.SUBSELECT)
    Set<String> basedOn = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "work_origin", joinColumns = @JoinColumn(name = "work_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<OriginText> origins = new ArrayList<>();

    /** The share is a fraction, {@code 1/2}. */
    @Embeddable
    record OriginText(
            @Column(name = "author_id") String author,
            @Column(name = "share") String share,
            @Column(name = "role") String role) {}
}
