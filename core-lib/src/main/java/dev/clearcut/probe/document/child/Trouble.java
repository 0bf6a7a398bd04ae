package dev.clearcut.probe.document.child;

/** What can be wrong with a document, as the process that reads it sees it. */
public enum Trouble {
    /** It opens with a password or a certificate alone. */
    ENCRYPTED,
    /** It breaks off, or is not what it says it is. */
    DAMAGED,
    /** Some of it could not be read, the rest was. */
    DAMAGED_IN_PART,
    /** It unfolds to far more than it holds. */
    BOMB,
    /** Its text goes on beyond the limit. */
    TOO_LONG,
    /** Documents in documents in documents. */
    TOO_DEEP,
    /** More attachments than are read. */
    TOO_MANY,
    /** An attachment of a kind that is not read. */
    NOT_READ,
    /** No document, by its content. */
    NO_DOCUMENT,
    /** Its fonts do not say which letters they draw. */
    GARBLED
}
