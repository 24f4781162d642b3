package fr.essaim.web.education;

import fr.essaim.core.education.Geocoder;
import fr.essaim.core.education.LikePlace;
import fr.essaim.core.education.OfferDetails;
import fr.essaim.core.education.PlaceDetails;
import fr.essaim.core.education.PlaceKind;
import fr.essaim.core.education.PlaceService;
import fr.essaim.core.education.PlaceView;
import fr.essaim.core.education.Position;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.TerritoryRef;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Violations;
import fr.essaim.web.identity.ActingFor;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The form of a place; that of a new one asks for what is offered there first, too. */
@Named
@ViewScoped
public class EditPlacePage extends TimedForm {

  private static final long serialVersionUID = 1L;

  private static final String NEW = "nouveau";
  private static final String COMMUNE = "commune";
  private static final String HOURS = "hours";

  /** Whether the hours that are typed with an offer are those of the place. */
  private static final String HOURS_OF_PLACE = "hoursOfPlace";

  /** What tells a place from others while the rest of it is not typed yet. */
  private static final List<String> TELLING =
      List.of("name", "kind", COMMUNE, "street", "publicPhone");

  @Inject private PlaceService service;
  @Inject private Twins likely;
  @Inject private Geocoder geocoder;
  @Inject private OrganisationDirectory organisations;
  @Inject private ActingFor acting;
  @Inject private Me me;
  @Inject private Redirect redirect;

  private String key;
  private transient PlaceView place;
  private transient List<LikePlace> twins;

  /** Opens the form of the place that the address names. */
  public void load() {
    key = redirect.variable("key");
    place = service.open(key);
    if (!place.mayEdit()) {
      throw new NotAllowed(Permission.PLACE_MODERATE);
    }
    begin(place.details().fields(), place.version());
  }

  /** Opens an empty form, in the commune of the centre that one acts for. */
  public void loadNew() {
    if (getTyped() == null) {
      me.require(Permission.PLACE_MODERATE, null);
      key = NEW;
      Map<String, String> fields = new HashMap<>();
      fields.put(COMMUNE, communeOfCentre());
      fields.put(HOURS_OF_PLACE, "false");
      begin(fields, 0);
    }
  }

  private String communeOfCentre() {
    List<Option> own = acting.getOrganisations();
    String centre = own.size() == 1 ? (String) own.get(0).value() : acting.getKey();
    TerritoryRef commune = centre.isEmpty() ? null : organisations.view(centre).commune();
    return commune == null ? "" : commune.key();
  }

  public void create() {
    save(
        typed -> {
          Violations violations = new Violations();
          Map<String, String> said = said(violations);
          boolean isOffered = !OfferFields.areEmpty(said);
          boolean isHoursOfPlace =
              !isOffered || Boolean.parseBoolean(said.getOrDefault(HOURS_OF_PLACE, ""));
          PlaceDetails details =
              violations.read(null, without(said, !isHoursOfPlace), PlaceDetails::of);
          OfferDetails offer =
              isOffered
                  ? violations.read(null, without(said, isHoursOfPlace), OfferFields::read)
                  : null;
          violations.refuse();
          return PlacePage.path(create(located(details), offer));
        },
        "education.edit.created");
  }

  private String create(PlaceDetails details, OfferDetails offer) {
    try {
      return service.create(details, offer);
    } catch (NotAllowed elsewhere) {
      throw new BusinessRuleViolation("education.commune.not-yours").at(COMMUNE);
    }
  }

  private static Map<String, String> without(Map<String, String> said, boolean hours) {
    Map<String, String> fields = new HashMap<>(said);
    if (hours) {
      fields.remove(HOURS);
    }
    return fields;
  }

  public void save() {
    save(
        typed -> {
          Violations violations = new Violations();
          PlaceDetails details = violations.read(null, said(violations), PlaceDetails::of);
          violations.refuse();
          service.edit(key, typed.version(), located(details));
          return PlacePage.path(key);
        },
        "education.edit.saved");
  }

  /** With where its address is, unless somebody said so: its page shows it, to be checked. */
  private PlaceDetails located(PlaceDetails details) {
    if (details.position() != null || details.street().isEmpty()) {
      return details;
    }
    Map<String, String> fields = details.fields();
    geocoder.find(details.street(), details.communeKey().replace("commune-", "")).stream()
        .filter(found -> found.precision() != Geocoder.Precision.COMMUNE)
        .findFirst()
        .ifPresent(
            found -> {
              fields.put("latitude", Position.text(found.position().latitude()));
              fields.put("longitude", Position.text(found.position().longitude()));
            });
    return PlaceDetails.of(fields);
  }

  /** The places that are perhaps the one that is typed, which is looked for while one types. */
  public List<LikePlace> getTwins() {
    if (twins == null) {
      Map<String, String> typed = getTyped().all();
      Map<String, String> known = new HashMap<>();
      TELLING.forEach(field -> known.put(field, typed.getOrDefault(field, "")));
      known.replace("kind", "", PlaceKind.OTHER.name());
      twins = likely.of(known);
    }
    return twins;
  }

  @Override
  public void keep() {
    super.keep();
    twins = null;
  }

  public PlaceView getPlace() {
    return place;
  }

  @Override
  protected String thing() {
    return "place/" + key;
  }

  @Override
  protected String address() {
    String path = PlacePage.path(key);
    return key.equals(NEW) ? path : path + "/modifier";
  }
}
