package fr.essaim.core.prototypes;

import java.util.Map;
import java.util.UUID;

/**
 * Who is to write which section of a sheet.
 *
 * @param people the names of those who may be asked, by their account, in the order of names
 * @param asked the accounts of those who were asked, by section
 */
public record SheetWork(Map<UUID, String> people, Map<SheetSection, UUID> asked) {

  /** The name of who was asked to write a section; empty where nobody was. */
  public String writer(SheetSection section) {
    UUID account = asked.get(section);
    return account == null ? "" : people.get(account);
  }
}
