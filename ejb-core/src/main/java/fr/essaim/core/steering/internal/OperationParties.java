package fr.essaim.core.steering.internal;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.shared.Violations;
import fr.essaim.core.steering.OperationDetails;
import fr.essaim.core.steering.domain.Operation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * Who takes part in an operation. Its roles read what those who carry it have not published, so
 * that only somebody who speaks for a centre brings it in.
 */
@ApplicationScoped
public class OperationParties {

  @Inject private Access access;
  @Inject private OrganisationDirectory organisations;

  /**
   * Asks that the caller may say that these take part, and that they are there.
   *
   * @param before who carried it until now
   */
  public void require(String key, OperationDetails details, Set<String> before) {
    access.requireSomewhere(Permission.OPERATION_COMPOSE, Operation.TYPE + "/" + key);
    Violations violations = new Violations();
    check(violations, "lead", Set.of(details.leadKey()), before);
    check(violations, "beneficiaries", details.beneficiaryKeys(), before);
    Set<String> known = organisations.named(details.funderKeys()).keySet();
    for (String funder : details.funderKeys()) {
      violations.check("funders", known.contains(funder), "steering.organisation.unknown", funder);
    }
    violations.refuse();
  }

  private void check(Violations violations, String field, Set<String> keys, Set<String> before) {
    Set<String> known = organisations.named(keys).keySet();
    for (String each : keys) {
      violations.check(field, known.contains(each), "steering.organisation.unknown", each);
      violations.check(
          field,
          before.contains(each) || access.allows(Permission.OPERATION_COMPOSE, each),
          "steering.organisation.not-yours",
          each);
    }
  }
}
