package fr.essaim.web.education;

import fr.essaim.core.education.LikePlace;
import fr.essaim.core.education.PlaceDetails;
import fr.essaim.core.education.PlaceMerges;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The places of the map that are perhaps the one that somebody is about to add. */
@RequestScoped
public class Twins {

  @Inject private PlaceMerges merges;

  /** Those that are probably it; what is wrong with the place is said when it is added. */
  List<LikePlace> of(Map<String, String> place) {
    try {
      return merges.around("", PlaceDetails.of(place)).stream()
          .filter(LikePlace::isProbable)
          .toList();
    } catch (BusinessRuleViolation unfinished) {
      return List.of();
    }
  }
}
