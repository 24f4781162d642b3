package fr.essaim.core.steering;

import fr.essaim.core.network.OrganisationPublicView;
import java.util.List;

/**
 * An operation as everybody reads it.
 *
 * @param lead null while the organisation is not published
 * @param beneficiaryKeys those that are published, besides who leads
 * @param funderKeys those that are published of all who pay for it
 * @param grants the largest first
 * @param total of its funding plan, in cents; 0 where it has none
 */
public record PublishedOperation(
    String key,
    OperationDetails details,
    OrganisationPublicView lead,
    List<String> beneficiaryKeys,
    List<String> funderKeys,
    List<PublishedGrant> grants,
    long total) {

  public PublishedOperation {
    beneficiaryKeys = List.copyOf(beneficiaryKeys);
    funderKeys = List.copyOf(funderKeys);
    grants = List.copyOf(grants);
  }

  /** What funds of the European Union pay of the plan, in cents. */
  public long european() {
    return grants.stream()
        .filter(grant -> grant.isEuropean() && grant.planned() != null)
        .mapToLong(PublishedGrant::planned)
        .sum();
  }
}
