package dev.clearcut.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "payment")
class PaymentRow {
    @Id String id = "";

    @Column(name = "production_id")
    String production = "";

    @Column(name = "licence_id")
    String licence = "";

    String amount = "";
    String currency = "";

    @Column(name = "paid_on")
    String on = "";

    String note = "";
}
