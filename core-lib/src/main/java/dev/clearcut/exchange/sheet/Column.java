package dev.clearcut.exchange.sheet;

/** A column that a kind of sheet may have. Constants of an enum implement it. */
interface Column {

    /** The name to use when telling people what is expected. */
    String title();

    /** Whether a sheet without it makes no sense. */
    boolean required();

    /** Whether several columns may say it, each a part. */
    boolean many();
}
