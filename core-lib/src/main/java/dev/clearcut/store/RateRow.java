package dev.clearcut.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "exchange_rate")
class RateRow {
    @Id String id = "";

    @Column(name = "production_id")
    String production = "";

    long number;

    @Column(name = "from_currency")
    String from = "";

    @Column(name = "to_currency")
    String to = "";

    String rate = "";

    @Column(name = "day")
    String on = "";

    String source = "";
}
