package dev.clearcut.manifest;

/** What became of one file between a list and a folder. */
public sealed interface Difference {

    /** The same name and the same hash. */
    record Same(ListedFile listed, ListedFile found, Digest digest) implements Difference {}

    /** The same name and size; no hash that both have, so nothing is proven. */
    record Unproven(ListedFile listed, ListedFile found) implements Difference {}

    /** On the list, and nothing like it in the folder. */
    record Missing(ListedFile listed) implements Difference {}

    /** In the folder, and not on the list. */
    record Extra(ListedFile found) implements Difference {}

    /** In the folder, not on the list, with the content of a file that is where it should be. */
    record Copy(ListedFile found, ListedFile of) implements Difference {}

    /** The same content in the same folder under another name. */
    record Renamed(ListedFile listed, ListedFile found) implements Difference {}

    /** The same content in another folder, under its own name or another one. */
    record Moved(ListedFile listed, ListedFile found) implements Difference {}

    /** The same name and size, other content. */
    record Changed(ListedFile listed, ListedFile found) implements Difference {}

    /** The same name, another size: cut short, grown, or another file. */
    record Resized(ListedFile listed, ListedFile found) implements Difference {}

    /** The same name, with the content that the list says is another file's. */
    record Replaced(ListedFile listed, ListedFile contentOf) implements Difference {}

    /** Two files, each with the content of the other. */
    record Swapped(ListedFile listed, ListedFile with) implements Difference {}
}
