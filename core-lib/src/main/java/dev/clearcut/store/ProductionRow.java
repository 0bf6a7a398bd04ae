package dev.clearcut.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "production")
class ProductionRow {
    @Id String id = "";

    @Column(name = "name")
    String name = "";

    @Column(name = "zone")
    String zone = "";
}
