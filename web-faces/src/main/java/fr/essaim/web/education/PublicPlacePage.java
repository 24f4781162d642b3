package fr.essaim.web.education;

import fr.essaim.core.education.EducationMap;
import fr.essaim.core.education.OfferView;
import fr.essaim.core.education.PlaceFilters;
import fr.essaim.core.education.PlacePhoto;
import fr.essaim.core.education.PlacePhotos;
import fr.essaim.core.education.PlaceRow;
import fr.essaim.core.education.PlaceView;
import fr.essaim.core.education.Position;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.shared.WithdrawnThing;
import fr.essaim.web.education.PlaceDrawings.Spot;
import fr.essaim.web.shell.Answers;
import fr.essaim.web.shell.Features;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.PageAddress;
import fr.essaim.web.shell.Section;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code /carte/{key}}, its print view and its slip: what is public of a place. A merged key leads
 * to the survivor's; of a place that is closed or hidden the page says so, and what is near.
 */
@Named
@RequestScoped
public class PublicPlacePage {

  private static final int NEARBY = 5;

  /** In metres. */
  private static final String CLOSE = "5000";

  @Inject private PageAddress address;
  @Inject private EducationMap map;
  @Inject private PlacePhotos photos;
  @Inject private PlaceDrawings drawings;
  @Inject private Features features;
  @Inject private Answers answers;
  @Inject private Language language;

  private PlaceView view;
  private Position position;
  private PlaceDrawing drawing;
  private List<PlaceRow> nearby = List.of();
  private List<Section> others = List.of();

  public void load() {
    String key = address.variable("key");
    try {
      print();
    } catch (WithdrawnThing gone) {
      answers.status(HttpServletResponse.SC_GONE);
      position = map.formerPosition(key).orElse(null);
    }
    nearby = position == null ? List.of() : nearby(key);
    others = view == null ? List.of() : features.about("place", key);
  }

  /** The same on paper: nothing of other places. */
  public void print() {
    String key = address.variable("key");
    view = map.publicView(key);
    position = view.details().position();
    if (!view.key().equals(key)) {
      answers.movedTo(language.link(path(view.key())));
    }
  }

  private List<PlaceRow> nearby(String key) {
    return map.search(
            ListQuery.all()
                .with(PlaceFilters.NEAR, Set.of(position.pair()))
                .with(PlaceFilters.WITHIN, Set.of(CLOSE))
                .with(PlaceFilters.EXCEPT, Set.of(key))
                .ofSize(NEARBY))
        .rows();
  }

  static String path(String key) {
    return PlaceMapPage.PATH + "/" + key;
  }

  /** The page of it; null where it is gone. */
  public PlaceView getView() {
    return view;
  }

  public String getPath() {
    return path(view.key());
  }

  /** Where it is, or was; null where that is not known. */
  public Position getPosition() {
    return position;
  }

  public PlaceDrawing getDrawing() {
    if (drawing == null) {
      drawing = drawings.of(List.of(new Spot(0, view.name(), position)), null, 0);
    }
    return drawing;
  }

  /** What is near, the nearest first. */
  public List<PlaceRow> getNearby() {
    return nearby;
  }

  /** What it looks like. */
  public List<PlacePhoto> getPhotos() {
    return photos.published(view.key());
  }

  /** What other contexts show of it. */
  public List<Section> getOthers() {
    return others;
  }

  /** The offer that a slip is of, if it is of one. */
  public OfferView getOffer() {
    return view.offers().stream()
        .filter(offer -> offer.key().equals(address.text("offre")))
        .findFirst()
        .orElse(null);
  }

  /** When the slip says that one can come. */
  public String getHours() {
    OfferView offer = getOffer();
    return Stream.of(offer == null ? "" : offer.details().hours(), view.details().hours())
        .filter(hours -> !hours.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Whether it has dates for a calendar. */
  public boolean isTimed() {
    return Stream.concat(
            Stream.of(view.details().hours()),
            view.offers().stream().map(offer -> offer.details().hours()))
        .filter(Objects::nonNull)
        .anyMatch(hours -> !hours.isEmpty());
  }
}
