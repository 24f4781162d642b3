package fr.essaim.web.education;

import fr.essaim.core.education.CollectionDetails;
import fr.essaim.core.education.CollectionService;
import fr.essaim.core.education.CollectionView;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.identity.ActingFor;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.network.NetworkOptions;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A collection of places for whoever made it, known or new. */
@Named
@ViewScoped
public class CollectionPage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  private static final String NEW = "nouvelle";

  /** The parameter, and the field, of the place that a new one begins with. */
  private static final String PLACE = "lieu";

  @Inject private CollectionService service;
  @Inject private ActingFor acting;
  @Inject private Access access;
  @Inject private NetworkOptions network;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private String key;
  private transient CollectionView collection;

  public void load() {
    key = redirect.variable("key");
    collection = service.open(key);
    Map<String, String> saved = new HashMap<>(collection.details().fields());
    collection
        .entries()
        .forEach(entry -> saved.put(CollectionView.WORD + entry.placeKey(), entry.word()));
    begin(saved, collection.version());
  }

  public void loadNew() {
    if (getTyped() == null) {
      begin(new CollectionDetails("", "", "").fields(), 0);
      String asked = redirect.parameter(PLACE);
      if (asked != null) {
        getTyped().getValues().put(PLACE, asked);
      }
    }
  }

  public void create() {
    save(
        typed -> {
          String created = service.create(CollectionDetails.of(typed.all()));
          String first = typed.mine(PLACE);
          if (!first.isEmpty()) {
            service.add(created, first);
          }
          return path(created);
        },
        "education.collection.created");
  }

  public void save() {
    save(
        typed -> {
          service.edit(key, typed.version(), CollectionDetails.of(typed.all()), typed.all());
          return path(key);
        },
        "education.edit.saved");
  }

  public void moveUp(String place) {
    service.moveUp(key, place);
    redirect.to(path(key), text.get("education.edit.saved"));
  }

  public void remove(String place) {
    service.remove(key, place);
    redirect.to(path(key), text.get("education.collection.removed"));
  }

  public void publish() {
    service.publish(key);
    redirect.to(path(key), text.get("education.collection.published"));
  }

  public void withdraw() {
    service.withdraw(key);
    redirect.to(path(key), text.get("education.collection.withdrawn"));
  }

  public void delete() {
    service.delete(key);
    redirect.to(CollectionTable.PATH, text.get("education.collection.deleted"));
  }

  static String path(String key) {
    return CollectionTable.PATH + "/" + key;
  }

  /** The centres whose it may be. */
  public List<Option> getCentres() {
    return acting.getOrganisations().stream()
        .map(option -> (String) option.value())
        .filter(each -> access.allows(Permission.PLACE_MODERATE, each))
        .map(each -> new Option(each, network.nameOf(each)))
        .toList();
  }

  public CollectionView getCollection() {
    return collection;
  }

  @Override
  protected String thing() {
    return "collection/" + (key == null ? NEW : key);
  }

  @Override
  protected String address() {
    return path(key == null ? NEW : key);
  }
}
