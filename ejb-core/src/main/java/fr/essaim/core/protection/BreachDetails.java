package fr.essaim.core.protection;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Violations;
import java.time.Instant;

/**
 * What is known of a breach; all of it may become known little by little, but the first two.
 *
 * @param what what happened
 * @param knownAt when it became known, from which the 72 hours run
 * @param happenedAt when it happened; null as long as it is not known
 * @param dataConcerned which data
 * @param people how many people about; null as long as it is not known
 * @param consequences what it may lead to
 * @param measures what was done
 * @param authorityNotifiedAt when the CNIL was told; null if it was not
 * @param authorityWhyNot why it was not, or why late
 * @param peopleNotifiedAt when the people were told; null if they were not
 * @param peopleWhyNot why they were not
 */
public record BreachDetails(
    String what,
    Instant knownAt,
    Instant happenedAt,
    String dataConcerned,
    Integer people,
    String consequences,
    String measures,
    Instant authorityNotifiedAt,
    String authorityWhyNot,
    Instant peopleNotifiedAt,
    String peopleWhyNot) {

  private static final int LONGEST = 4000;

  /**
   * @throws BusinessRuleViolation {@code protection.what.missing}, {@code
   *     protection.known-at.missing}, {@code protection.happened-at.after-known}, {@code
   *     protection.people.negative} or {@code protection.text.too-long}
   */
  public BreachDetails {
    Violations violations = new Violations();
    what = violations.read("what", what, BreachDetails::text);
    violations.check("what", !"".equals(what), "protection.what.missing");
    violations.check("knownAt", knownAt != null, "protection.known-at.missing");
    violations.check(
        "happenedAt",
        happenedAt == null || knownAt == null || !happenedAt.isAfter(knownAt),
        "protection.happened-at.after-known");
    violations.check("people", people == null || people >= 0, "protection.people.negative");
    dataConcerned = violations.read("data", dataConcerned, BreachDetails::text);
    consequences = violations.read("consequences", consequences, BreachDetails::text);
    measures = violations.read("measures", measures, BreachDetails::text);
    authorityWhyNot = violations.read("authorityWhyNot", authorityWhyNot, BreachDetails::text);
    peopleWhyNot = violations.read("peopleWhyNot", peopleWhyNot, BreachDetails::text);
    violations.refuse();
  }

  private static String text(String typed) {
    String text = typed == null ? "" : typed.strip();
    if (text.length() > LONGEST) {
      throw new BusinessRuleViolation("protection.text.too-long", LONGEST);
    }
    return text;
  }
}
