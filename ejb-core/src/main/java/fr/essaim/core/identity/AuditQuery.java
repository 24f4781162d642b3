package fr.essaim.core.identity;

import java.time.LocalDate;

/**
 * Which acts to show, newest first.
 *
 * @param person part of a name or an address, {@code system}, or an account's id; empty for all
 * @param act an act such as {@code prototype.publish}; empty for all
 * @param organisationKey empty for all
 * @param subject part of {@code type/key}; empty for all
 * @param from the first day; null for no bound
 * @param to the last day; null for no bound
 * @param page from 1
 */
public record AuditQuery(
    String person,
    String act,
    String organisationKey,
    String subject,
    LocalDate from,
    LocalDate to,
    int page,
    int size) {

  /** How many acts a page shows. */
  public static final int SIZE = 50;

  /** The same, of another page and size. */
  public AuditQuery at(int number, int rows) {
    return new AuditQuery(person, act, organisationKey, subject, from, to, number, rows);
  }
}
