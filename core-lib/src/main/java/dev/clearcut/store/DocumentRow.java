package dev.clearcut.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What is known of a content without its text, which is read by {@link Documents} alone. */
@Entity
@Table(name = "document")
class DocumentRow {
    @Id String sha256 = "";

    long bytes;

    @Column(name = "media_type")
    String mediaType = "";

    String standing = "";
}
