package dev.clearcut.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

@Entity
@Table(name = "budget_line")
class BudgetLineRow {
    @Id String id = "";

    @Column(name = "production_id")
    String production = "";

    String code = "";
    String name = "";
    String amount = "";
    String currency = "";

    @ElementCollection
    @CollectionTable(name = "budget_line_family", joinColumns = @JoinColumn(name = "line_id"))
    @Column(name = "family")
    @Fetch(FetchMode.SUBSELECT)
    Set<String> takes = new HashSet<>();
}
