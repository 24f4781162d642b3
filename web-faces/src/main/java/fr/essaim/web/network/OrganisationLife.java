package fr.essaim.web.network;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.people.PeopleDirectory;
import fr.essaim.core.people.PersonCard;
import fr.essaim.core.prototypes.PrototypeFilters;
import fr.essaim.core.prototypes.PrototypeRow;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.PrototypeSort;
import fr.essaim.core.shared.Module;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;

/** What an organisation does and who its people are, as those inside see it. */
@Named
@RequestScoped
public class OrganisationLife {

  private static final int MOST = 10;

  @Inject private PrototypeService prototypes;
  @Inject private PeopleDirectory directory;
  @Inject private Access access;

  private Life life;

  /**
   * The life of an organisation.
   *
   * @param prototypes those that it answers for or that were made there, the newest first
   * @param more whether there are others
   */
  public record Life(List<PrototypeRow> prototypes, boolean more, List<PersonCard> people) {}

  public Life of(String key) {
    if (life == null) {
      life = read(key);
    }
    return life;
  }

  private Life read(String key) {
    List<PersonCard> people = directory.of(key);
    if (!Module.PROTOTYPES.isOn()) {
      return new Life(List.of(), false, people);
    }
    ListResult<PrototypeRow> found =
        prototypes.list(
            ListQuery.all()
                .with(PrototypeFilters.CENTRE, Set.of(key))
                .sortedBy(PrototypeSort.NEWEST)
                .ofSize(MOST));
    return new Life(found.rows(), found.total() > MOST, people);
  }

  /** A prototype's page inside for those who work on it, else the one for everybody. */
  public String address(PrototypeRow row) {
    boolean own = access.allows(Permission.PROTOTYPE_READ, row.steward().key());
    return (own ? "/intranet/prototypes/" : "/prototypes/") + row.key();
  }
}
