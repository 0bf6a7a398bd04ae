package dev.clearcut.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "event")
class EventRow {
    @Id String id = "";

    @Column(name = "production_id")
    String production = "";

    String name = "";

    @Column(name = "event_key")
    String key = "";

    String day = "";
}
