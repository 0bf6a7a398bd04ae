package dev.clearcut.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** A holdback; its id is its licence's and its position. */
@Entity
@Table(name = "holdback")
class HoldbackRow {
    @Id String id = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "licence_id")
    @Nullable LicenceRow licence;

    int position;
    String clause = "";
    String reason = "";

    @ElementCollection
    @CollectionTable(name = "holdback_material", joinColumns = @JoinColumn(name = "holdback_id"))
    @Column(name = "material_id")
    @Fetch(FetchMode.SUBSELECT)
    Set<String> materials = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "holdback_right", joinColumns = @JoinColumn(name = "holdback_id"))
    @Column(name = "carried_right")
    @Fetch(FetchMode.SUBSELECT)
    Set<String> rights = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "holdback_box", joinColumns = @JoinColumn(name = "holdback_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<BoxText> scope = new ArrayList<>();
}
