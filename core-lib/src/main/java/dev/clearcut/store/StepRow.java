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
@Table(name = "case_step")
class StepRow {
    @Id String id = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "case_id")
    @Nullable CaseRow clearanceCase;

    int position;

    @Column(name = "from_state")
    String from = "";

    @Column(name = "to_state")
    String to = "";

    @Column(name = "by_person")
    String by = "";

    String at = "";
    String why = "";

    @ElementCollection
    @CollectionTable(name = "step_proof", joinColumns = @JoinColumn(name = "step_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<ProofText> proofs = new ArrayList<>();

    /**
     * {@code file} with its hash and name, {@code licence} with its identity and reference, or
     * {@code term} with its chain as the name.
     */
    @Embeddable
    record ProofText(
            @Column(name = "kind") String kind,
            @Column(name = "ref") String ref,
            @Column(name = "name") String name) {}
}
