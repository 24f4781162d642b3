package fr.essaim.web.shell;

import java.time.LocalDate;

/**
 * What will take place on a day.
 *
 * @param title what it is about
 * @param place where it is; may be empty
 * @param address its page
 */
public record AgendaEntry(LocalDate date, String title, String place, String address) {}
