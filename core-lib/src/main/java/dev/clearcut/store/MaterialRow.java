package dev.clearcut.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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

/** A material; its column {@code profile} belongs to {@link Profiles}. */
@Entity
@Table(name = "material")
class MaterialRow {
    @Id String id = "";

    @Column(name = "production_id")
    String production = "";

    String kind = "";
    String title = "";
    String description = "";

    @ElementCollection
    @CollectionTable(name = "material_person", joinColumns = @JoinColumn(name = "material_id"))
    @OrderColumn(name = "position")
    @Column(name = "name")
    @Fetch(FetchMode.SUBSELECT)
    List<String> people = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "material_identifier", joinColumns = @JoinColumn(name = "material_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<IdentifierText> identifiers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "material_alias", joinColumns = @JoinColumn(name = "material_id"))
    @OrderColumn(name = "position")
    @Column(name = "alias")
    @Fetch(FetchMode.SUBSELECT)
    List<String> aliases = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "material_keyword", joinColumns = @JoinColumn(name = "material_id"))
    @OrderColumn(name = "position")
    @Column(name = "keyword")
    @Fetch(FetchMode.SUBSELECT)
    List<String> keywords = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "material_right", joinColumns = @JoinColumn(name = "material_id"))
    @Column(name = "carried_right")
    @Fetch(FetchMode.SUBSELECT)
    Set<String> carries = new HashSet<>();
}
