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
import java.util.List;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "paper")
class PaperRow {
    @Id String id = "";

    @Column(name = "production_id")
    String production = "";

    String kind = "";
    String reference = "";

    @Column(name = "licence_id")
    @Nullable String licence;

    @Column(name = "material_id")
    @Nullable String material;

    @ElementCollection
    @CollectionTable(name = "paper_fact", joinColumns = @JoinColumn(name = "paper_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<FactText> facts = new ArrayList<>();

    /** What the paper says under a name. */
    @Embeddable
    record FactText(@Column(name = "name") String name, @Column(name = "value") String value) {}
}
