package fr.essaim.web.education;

import fr.essaim.core.education.CollectionDetails;
import fr.essaim.core.education.CollectionService;
import fr.essaim.core.education.CollectionView;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.web.identity.ActingFor;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.network.NetworkOptions;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A collection of places for whoever made it, known or new. */
@Named
@ViewScoped
public class CollectionPage implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The place that a new one begins with. */
  private static final String PLACE = "lieu";

  @Inject private CollectionService service;
  @Inject private ActingFor acting;
  @Inject private Access access;
  @Inject private NetworkOptions network;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private String key;
  private String title;
  private String introduction;
  private String centre;
  private String first;
  private final HashMap<String, String> words = new HashMap<>();
  private transient CollectionView collection;

  public void load() {
    boolean opened = key == null;
    key = redirect.variable("key");
    collection = service.open(key);
    if (opened) {
      title = collection.details().title();
      introduction = collection.details().introduction();
    }
    collection.entries().forEach(entry -> words.putIfAbsent(entry.placeKey(), entry.word()));
  }

  public void loadNew() {
    if (first == null) {
      String asked = redirect.parameter(PLACE);
      first = asked == null ? "" : asked;
    }
  }

  public void create() {
    key = service.create(new CollectionDetails(title, introduction, centre));
    if (!first.isEmpty()) {
      service.add(key, first);
    }
    redirect.to(path(key), text.get("education.collection.created"));
  }

  public void save() {
    service.edit(
        key,
        new CollectionDetails(title, introduction, collection.details().centreKey()),
        Map.copyOf(words));
    redirect.to(path(key), text.get("education.edit.saved"));
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

  public Map<String, String> getWords() {
    return words;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getIntroduction() {
    return introduction;
  }

  public void setIntroduction(String introduction) {
    this.introduction = introduction;
  }

  public String getCentre() {
    return centre;
  }

  public void setCentre(String centre) {
    this.centre = centre;
  }
}
