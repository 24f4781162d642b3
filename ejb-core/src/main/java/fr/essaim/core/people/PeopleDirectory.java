package fr.essaim.core.people;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.people.internal.PeopleSearch;
import fr.essaim.core.people.internal.ProfileRows;
import fr.essaim.core.shared.UnknownThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The people of the network, for each other: those who work in it unless they say no, those whom a
 * centre serves if they say yes. Nobody is told by it of the address by which somebody signs in.
 */
@Stateless
public class PeopleDirectory {

  private static final String TYPE = "person";

  @Inject private Access access;
  @Inject private PeopleSearch search;
  @Inject private ProfileRows profiles;

  /** The people who match, with facets. */
  @Requires(Permission.INTRANET_READ)
  public ListResult<PersonCard> list(ListQuery query) {
    access.scope(Permission.INTRANET_READ);
    return search.list(query);
  }

  /** Hands over all that {@link #list} finds, whatever the page, in the asked order. */
  @Requires(Permission.INTRANET_READ)
  public void export(ListQuery query, Consumer<PersonCard> reader) {
    access.scope(Permission.INTRANET_READ);
    search.each(query, reader);
  }

  /** Those of an organisation, by name. */
  @Requires(Permission.INTRANET_READ)
  public List<PersonCard> of(String organisationKey) {
    access.scope(Permission.INTRANET_READ);
    return search.page(
        ListQuery.all()
            .with(PersonFilters.ORGANISATION, Set.of(organisationKey))
            .ofSize(ListQuery.MAX_SIZE));
  }

  /**
   * @throws UnknownThing when nobody who is shown has this key
   */
  @Requires(Permission.INTRANET_READ)
  public PersonCard person(String key) {
    access.scope(Permission.INTRANET_READ);
    return search.find(key).orElseThrow(() -> new UnknownThing(TYPE, key));
  }

  /**
   * The photo of somebody, a JPEG: anybody's who is shown, and one's own.
   *
   * @throws UnknownThing when there is none
   */
  @Requires(Permission.INTRANET_READ)
  public byte[] photo(String key) {
    access.scope(Permission.INTRANET_READ);
    boolean own = access.caller().map(profiles::keyOf).filter(mine -> mine.equals(key)).isPresent();
    if (!own && search.find(key).isEmpty()) {
      throw new UnknownThing(TYPE, key);
    }
    return profiles.photo(key).orElseThrow(() -> new UnknownThing(TYPE, key));
  }
}
