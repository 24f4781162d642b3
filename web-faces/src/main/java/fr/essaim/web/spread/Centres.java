package fr.essaim.web.spread;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.OrganisationCard;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.web.identity.ActingFor;
import fr.essaim.web.intranet.Option;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The centres and federations that take part, as a field finds and names them. */
@Named
@RequestScoped
public class Centres {

  private static final int PROPOSED = 10;

  @Inject private OrganisationDirectory directory;
  @Inject private ActingFor acting;
  @Inject private Access access;
  @Inject private SpreadText text;

  /** The keys of those that words find, the likeliest first. */
  public List<String> complete(String words) {
    return directory.list(ListQuery.words(words).ofSize(ListQuery.MAX_SIZE)).rows().stream()
        .filter(this::offers)
        .limit(PROPOSED)
        .map(OrganisationCard::key)
        .toList();
  }

  /** The person's own centres; empty for those who work for more, who find one by its name. */
  public List<Option> getOwn() {
    boolean isOfMore =
        access.grants().stream()
            .anyMatch(grant -> grant.role() != Role.STAFF && grant.role() != Role.MANAGER);
    return isOfMore
        ? List.of()
        : acting.getOrganisations().stream()
            .map(option -> (String) option.value())
            .filter(key -> access.allows(Permission.SPREAD_EDIT, key))
            .map(key -> new Option(key, text.organisation(key)))
            .toList();
  }

  /** Whether it takes part. */
  protected boolean offers(OrganisationCard card) {
    OrganisationKind kind = card.kind();
    return kind.isCentre() || kind.canBeFederated() || kind == OrganisationKind.FEDERATION;
  }

  public String name(String key) {
    return key == null || key.isEmpty() ? "" : text.organisation(key);
  }
}
