package fr.essaim.web.lists;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * The days on which the rows of a list stand, as a calendar shows them.
 *
 * @param of the day of a row
 * @param detail what is said beside what the row is called
 * @param from the name of the filter that says the first day
 * @param until the name of the filter that says the last day
 * @param begin where something new begins, on the day that the parameter {@code date} says
 */
public record Days<R>(
    Function<R, LocalDate> of,
    Function<R, String> detail,
    String from,
    String until,
    ListView.Action begin) {}
