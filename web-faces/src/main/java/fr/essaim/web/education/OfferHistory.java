package fr.essaim.web.education;

import fr.essaim.core.education.OfferView;
import fr.essaim.core.education.PlaceService;
import fr.essaim.core.history.ChangeLine;
import fr.essaim.web.history.ThingHistory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** How the site shows what people change of an offer. */
@RequestScoped
public class OfferHistory implements ThingHistory {

  @Inject private PlaceService service;
  @Inject private EducationText words;

  @Override
  public String type() {
    return "offer";
  }

  @Override
  public Head head(String key) {
    return new Head(service.openOffer(key).details().title(), null);
  }

  @Override
  public List<ChangeLine> lines(String key) {
    return service.offerHistory(key);
  }

  @Override
  public String label(String field) {
    return words.label(field);
  }

  @Override
  public String value(String field, String value) {
    return words.value(field, value);
  }

  @Override
  public Optional<String> form(String key, String field) {
    OfferView offer = service.openOffer(key);
    return offer.details().fields().containsKey(field)
        ? Optional.of(OfferPage.path(key) + "/modifier")
        : Optional.empty();
  }
}
