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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "licence_grant")
class GrantRow {
    @Id String id = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "licence_id")
    @Nullable LicenceRow licence;

    int position;
    String clause = "";
    String exclusivity = "";

    /** {@code 3/5} of the right. */
    String share = "1/1";

    /** Where its days hang on an event. */
    @Nullable String term;

    @ElementCollection
    @CollectionTable(name = "grant_material", joinColumns = @JoinColumn(name = "grant_id"))
    @Column(name = "material_id")
    @Fetch(FetchMode.SUBSELECT)
    Set<String> materials = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "grant_right", joinColumns = @JoinColumn(name = "grant_id"))
    @Column(name = "carried_right")
    @Fetch(FetchMode.SUBSELECT)
    Set<String> rights = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "grant_box", joinColumns = @JoinColumn(name = "grant_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<BoxText> granted = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "grant_blackout", joinColumns = @JoinColumn(name = "grant_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<BoxText> barred = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "grant_silence", joinColumns = @JoinColumn(name = "grant_id"))
    @Column(name = "axis")
    @Fetch(FetchMode.SUBSELECT)
    Set<String> silent = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "grant_cap", joinColumns = @JoinColumn(name = "grant_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<CapText> caps = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "grant_duty", joinColumns = @JoinColumn(name = "grant_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<DutyText> duties = new ArrayList<>();

    /** {@code seconds} or {@code uses}, and how many. */
    @Embeddable
    record CapText(@Column(name = "kind") String kind, @Column(name = "most") long most) {}

    @Embeddable
    record DutyText(@Column(name = "kind") String kind, @Column(name = "duty") String duty) {}
}
