package dev.clearcut.exchange.sheet;

import java.util.List;

/** A column that a kind of sheet may have. Constants of an enum implement it. */
interface Column {

    /** The name to use when telling people what is expected. */
    String title();

    /** Other names people give it. */
    List<String> aliases();

    /** Whether a sheet without it makes no sense. */
    boolean required();
}
