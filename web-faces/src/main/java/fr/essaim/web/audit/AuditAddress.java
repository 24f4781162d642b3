package fr.essaim.web.audit;

import fr.essaim.core.identity.AuditQuery;
import fr.essaim.web.shell.Address;
import fr.essaim.web.shell.Parameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** A part of the trail as its address says it: {@code ?qui=amina&du=2026-11-01&page=2}. */
public final class AuditAddress {

  private AuditAddress() {}

  /** What the parameters of a request ask for; a day that is none is left out. */
  public static AuditQuery read(Map<String, String[]> values) {
    Parameters parameters = new Parameters(values);
    return new AuditQuery(
        parameters.first("qui").strip(),
        parameters.first("acte").strip(),
        parameters.first("organisation").strip(),
        parameters.first("sujet").strip(),
        day(parameters.first("du")),
        day(parameters.first("au")),
        parameters.number("page"),
        AuditQuery.SIZE);
  }

  /** The address of a part; only what narrows it stands there. */
  public static String write(String path, AuditQuery query) {
    return new Address(path)
        .with("qui", query.person())
        .with("acte", query.act())
        .with("organisation", query.organisationKey())
        .with("sujet", query.subject())
        .with("du", query.from() == null ? "" : query.from().toString())
        .with("au", query.to() == null ? "" : query.to().toString())
        .atPage("page", query.page())
        .toString();
  }

  private static LocalDate day(String text) {
    try {
      return text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException none) {
      return null;
    }
  }
}
