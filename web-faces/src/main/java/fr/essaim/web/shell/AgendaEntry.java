package fr.essaim.web.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What takes place on a day.
 *
 * @param start from which hour, by the clocks of France; null where nobody said
 * @param end until which hour; null where nobody said
 * @param title what it is about
 * @param place where it is; may be empty
 * @param organiser the organisation that holds it
 * @param address its page
 * @param modifiedAt when anything of it last changed
 */
public record AgendaEntry(
    LocalDate date,
    LocalTime start,
    LocalTime end,
    String title,
    String place,
    String organiser,
    String address,
    Instant modifiedAt) {}
