package fr.essaim.core.ties.internal;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.prototypes.PrototypeFilters;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeRow;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.shared.Labelled;
import fr.essaim.core.shared.Module;
import fr.essaim.core.shared.Modules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The things that one can be tied to, as far as the caller may see them. */
@ApplicationScoped
public class TiedThings {

  public static final String PROTOTYPE = "prototype";
  public static final String ORGANISATION = "organisation";
  public static final String THEME = "theme";

  @Inject private PrototypeService prototypes;
  @Inject private PrototypeLibrary library;
  @Inject private OrganisationDirectory organisations;
  @Inject private Access access;
  @Inject private Modules modules;

  /** A thing by its type and key. */
  public record Name(String type, String key) {}

  /**
   * What the caller may know of a thing.
   *
   * @param thing gives its name
   * @param inside whether the caller may open it in the intranet
   */
  public record Known(Labelled thing, boolean inside) {}

  /** Those among them that the caller may see. */
  public Map<Name, Known> known(Collection<Name> names) {
    Map<Name, Known> known = new HashMap<>();
    organisations
        .named(keys(names, ORGANISATION))
        .forEach(
            (key, organisation) ->
                known.put(
                    new Name(ORGANISATION, key),
                    new Known(organisation, access.allows(Permission.ORGANISATION_READ, key))));
    if (modules.isOn(Module.PROTOTYPES)) {
      for (PrototypeRow row : prototypes(keys(names, PROTOTYPE))) {
        boolean inside = access.allows(Permission.PROTOTYPE_READ, row.steward().key());
        known.put(new Name(PROTOTYPE, row.key()), new Known(language -> row.title(), inside));
      }
      for (String key : keys(names, THEME)) {
        library
            .theme(key)
            .ifPresent(
                theme ->
                    known.put(
                        new Name(THEME, key),
                        new Known(theme, access.allowsSomewhere(Permission.PROTOTYPE_READ))));
      }
    }
    return known;
  }

  private List<PrototypeRow> prototypes(List<String> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    ListQuery query = ListQuery.all().with(PrototypeFilters.KEY, keys).ofSize(keys.size());
    return access.allowsSomewhere(Permission.PROTOTYPE_READ)
        ? prototypes.list(query).rows()
        : library.search(query).rows();
  }

  private static List<String> keys(Collection<Name> names, String type) {
    List<String> keys = new ArrayList<>();
    for (Name name : names) {
      if (name.type().equals(type)) {
        keys.add(name.key());
      }
    }
    return keys;
  }
}
