package fr.essaim.web.education;

import fr.essaim.core.education.CollectionService;
import fr.essaim.core.education.CollectionView;
import fr.essaim.web.intranet.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** A published collection of places. */
@Named
@RequestScoped
public class PublicCollectionPage {

  static final String PATH = "/carte/listes/{key}";

  @Inject private CollectionService service;
  @Inject private Redirect redirect;

  private CollectionView collection;

  public void load() {
    collection = service.published(redirect.variable("key"));
  }

  public CollectionView getCollection() {
    return collection;
  }

  /** Those of its places that are on the map. */
  public List<CollectionView.Entry> getEntries() {
    return collection.entries().stream().filter(entry -> entry.place() != null).toList();
  }
}
