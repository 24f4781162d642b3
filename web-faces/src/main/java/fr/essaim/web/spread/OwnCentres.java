package fr.essaim.web.spread;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.network.OrganisationCard;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;

/** Those of the centres for which the person may act. */
@Named
@RequestScoped
@Typed(OwnCentres.class)
public class OwnCentres extends Centres {

  @Inject private Access access;

  @Override
  protected boolean offers(OrganisationCard card) {
    return super.offers(card) && mayActFor(card.key());
  }

  /**
   * Refuses a centre for which the person may not act, so that nothing is sent that would be lost.
   *
   * @throws BusinessRuleViolation {@code spread.centre.not-own}
   */
  public void check(String key, String field) {
    if (!key.isEmpty() && !mayActFor(key)) {
      throw new BusinessRuleViolation("spread.centre.not-own", name(key)).at(field);
    }
  }

  /**
   * The same of a transfer, in which one of both is enough.
   *
   * @throws BusinessRuleViolation {@code spread.transfer.not-own}
   */
  public void checkOneOf(String field, String... keys) {
    boolean isSaid = Arrays.stream(keys).noneMatch(String::isEmpty);
    if (isSaid && Arrays.stream(keys).noneMatch(this::mayActFor)) {
      throw new BusinessRuleViolation("spread.transfer.not-own").at(field);
    }
  }

  private boolean mayActFor(String key) {
    return access.allows(Permission.SPREAD_EDIT, key);
  }
}
