package dev.clearcut.store;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "clearance_case")
class CaseRow {
    @Id String id = "";

    @Column(name = "production_id")
    String production = "";

    @Column(name = "material_id")
    String material = "";

    @Column(name = "carried_right")
    String right = "";

    String owner = "";
    @Nullable String due;

    @OneToMany(mappedBy = "clearanceCase", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    @Fetch(FetchMode.SUBSELECT)
    List<StepRow> steps = new ArrayList<>();
}
