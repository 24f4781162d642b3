package fr.essaim.web.education;

import fr.essaim.core.education.LikePlace;
import fr.essaim.core.education.MergePlaces;
import fr.essaim.core.education.PlaceComparison;
import fr.essaim.core.education.PlaceMerges;
import fr.essaim.core.education.PlaceService;
import fr.essaim.core.education.PlaceView;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Permission;
import fr.essaim.web.history.ChosenFields;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Address;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * Two records of one place beside each other, field by field: which value stays is chosen, then one
 * of them ends. The address says which one stays.
 */
@Named
@ViewScoped
public class MergePlacesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String WITH = "avec";

  @Inject private PlaceService places;
  @Inject private PlaceMerges merges;
  @Inject private PlaceHistory words;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private final ChosenFields fields = new ChosenFields();
  private String keptKey;
  private transient PlaceView gone;
  private transient PlaceComparison comparison;

  public void load() {
    gone = places.open(redirect.variable("key"));
    if (!gone.mayEdit()) {
      throw new NotAllowed(Permission.PLACE_MODERATE);
    }
    keptKey = keptKey == null ? Objects.requireNonNullElse(redirect.parameter(WITH), "") : keptKey;
    if (!keptKey.isEmpty()) {
      comparison = merges.compare(gone.key(), keptKey);
      fields.compare(
          comparison.gone().details().fields(), comparison.kept().details().fields(), words);
    }
  }

  public void merge() {
    merges.merge(new MergePlaces(gone.key(), keptKey, fields.fromGone()));
    redirect.to(PlacePage.path(keptKey), text.of("education.merge.done", gone.name()));
  }

  /** The record that ends. */
  public PlaceView getGone() {
    return gone;
  }

  /** Both records; null before the other one is named. */
  public PlaceComparison getComparison() {
    return comparison;
  }

  /** What both say, and which of it stays. */
  public ChosenFields getFields() {
    return fields;
  }

  /** The places near by, those that are perhaps the same first. */
  public List<LikePlace> getTwins() {
    return merges.twins(gone.key());
  }

  /** Where this record and another one are beside each other. */
  public String merging(LikePlace twin) {
    return address(gone.key(), twin.place().key());
  }

  /** The same the other way round: the record that would end stays. */
  public String getTurned() {
    return address(keptKey, gone.key());
  }

  static String address(String goneKey, String keptKey) {
    return new Address(PlacePage.path(goneKey) + "/fusionner").with(WITH, keptKey).toString();
  }
}
