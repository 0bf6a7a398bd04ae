package dev.clearcut.cli;

import dev.clearcut.base.ClearcutException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into a sentence and an exit code. */
record Failures(Console console) implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof ClearcutException known) {
            console.note("clearcut: " + known.getMessage());
            return Exit.of(known);
        }
        console.note("clearcut: this is our fault, not yours: " + failure);
        console.note("Please report it, with what follows.");
        failure.printStackTrace(console.err());
        return Exit.OUR_FAULT;
    }
}
