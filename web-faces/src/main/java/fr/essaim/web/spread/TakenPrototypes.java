package fr.essaim.web.spread;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.prototypes.PrototypeRow;
import fr.essaim.core.prototypes.PrototypeService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The prototypes that a centre may take, as a field finds and names them. */
@Named
@RequestScoped
public class TakenPrototypes {

  private static final int PROPOSED = 10;

  @Inject private PrototypeService service;
  @Inject private SpreadText text;

  /** The keys of those that words find, the likeliest first. */
  public List<String> complete(String words) {
    return service.list(ListQuery.words(words).ofSize(PROPOSED)).rows().stream()
        .map(PrototypeRow::key)
        .toList();
  }

  public String name(String key) {
    return key == null || key.isEmpty() ? "" : text.prototype(key);
  }
}
