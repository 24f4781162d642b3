package fr.essaim.web.education;

import fr.essaim.core.education.EducationMap;
import fr.essaim.core.education.PlaceView;
import fr.essaim.web.shell.Answers;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.PageAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The place of the map that a page beneath its own is about. */
@RequestScoped
public class AddressedPlace {

  @Inject private EducationMap map;
  @Inject private PageAddress address;
  @Inject private Answers answers;
  @Inject private Language language;

  private PlaceView place;

  /**
   * Opens the place that the address names.
   *
   * @param page beneath its own
   * @return whether it is here; otherwise its merged record leads to that of the survivor
   */
  boolean load(String page) {
    answers.keepSecret();
    String key = address.variable("key");
    place = map.publicView(key);
    boolean isHere = place.key().equals(key);
    if (!isHere) {
      answers.movedTo(language.link(path(page)));
    }
    return isHere;
  }

  /** A page beneath its own. */
  String path(String page) {
    return "/carte/" + place.key() + page;
  }

  PlaceView getPlace() {
    return place;
  }
}
