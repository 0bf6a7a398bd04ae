package dev.clearcut.server;

/**
 * What a person sees when something went wrong.
 *
 * @param person who is signed in; empty when nobody is
 */
record ProblemPage(String person, Problem problem) {}
