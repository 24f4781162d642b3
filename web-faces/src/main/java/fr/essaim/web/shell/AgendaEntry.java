package fr.essaim.web.shell;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What takes place on a day.
 *
 * @param title what it is about
 * @param place where it is; may be empty
 * @param organiser the organisation that holds it
 * @param address its page
 * @param modifiedAt when anything of it last changed
 */
public record AgendaEntry(
    LocalDate date,
    String title,
    String place,
    String organiser,
    String address,
    Instant modifiedAt) {}
