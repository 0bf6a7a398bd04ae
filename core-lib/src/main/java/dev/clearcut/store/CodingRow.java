package dev.clearcut.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "budget_coding")
class CodingRow {
    @Id String id = "";

    @Column(name = "production_id")
    String production = "";

    String code = "";
}
