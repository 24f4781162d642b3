package fr.essaim.web.shell;

import java.time.Instant;

/**
 * One thing that waits for a person.
 *
 * @param title what it is about
 * @param why what is to be done, or what is missing; may be empty
 * @param since since when it waits; null where that is not known
 * @param address where it is done
 * @param act the key of what the way there says
 * @param key of the thing whose picture stands beside it; null for the picture of its kind
 */
public record Task(
    String title, String why, Instant since, String address, String act, String key) {}
